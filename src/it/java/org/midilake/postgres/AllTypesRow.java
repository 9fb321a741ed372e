package org.midilake.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** A column of each type, and a nullable one of each type that can be. */
@Table(name = "all_types", key = "id", doc = "It's a \"row\" of every type; with 'quotes'.")
public record AllTypesRow(
    @Column("Number of the row.") int id,
    @Column("Text.") String text,
    @Column("Integer.") int number,
    @Column("Long.") long large,
    @Column("Double.") double real,
    @Column("Flag.") boolean flag,
    @Column("Instant.") Instant instant,
    @Column("Texts.") List<String> texts,
    @Column("Integers.") List<Integer> numbers,
    @Column("Doubles.") List<Double> reals,
    @Column("Text or nothing.") Optional<String> maybeText,
    @Column("Integer or nothing.") OptionalInt maybeNumber,
    @Column("Long or nothing.") OptionalLong maybeLarge,
    @Column("Double or nothing.") OptionalDouble maybeReal,
    @Column("Instant or nothing.") Optional<Instant> maybeInstant) {}
