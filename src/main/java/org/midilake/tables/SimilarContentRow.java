package org.midilake.tables;

import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** A content that resembles another. */
@Table(
    name = "similar_content",
    key = {"file_id", "place"},
    doc = "For each content the ten others that resemble it most, by their embeddings.")
public record SimilarContentRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Place in the ranking, from 1.") int place,
    @Column("The other content; of several with the same notes, that with the smallest id.")
        long otherFileId,
    @Column("Scalar product of the embeddings, 0..1.") double similarity) {}
