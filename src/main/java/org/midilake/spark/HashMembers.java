package org.midilake.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.midilake.archive.ArchiveWalk;
import org.midilake.archive.Member;
import org.midilake.hash.Blake3;
import org.midilake.hash.ContentHash;

/**
 * Hashes what is in an archive, so that of the copies in several archives one can be chosen before
 * any is analysed. Hashing is a small part of the work: members are unpacked twice, and analysed
 * once.
 */
public final class HashMembers implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** A content, and who it may be analysed by; the least one of a task. */
  public static final StructType SCHEMA =
      new StructType()
          .add("file_id", DataTypes.LongType, false)
          .add("owner", DataTypes.LongType, false);

  private final ReadSettings settings;
  private final HadoopSettings hadoop;

  public HashMembers(ReadSettings settings, HadoopSettings hadoop) {
    this.settings = settings;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Row> call(Row row) {
    WorkItem item = new WorkItem(row);
    Map<Long, Long> owners = new HashMap<>();
    try (ArchiveFile file = ArchiveFile.open(item, new FileBytes(hadoop.configuration()))) {
      Blake3 blake3 = new Blake3();
      if (item.part().isFirst()) {
        add(file.hash(blake3), item.path(), owners);
      }

      ArchiveWalk walk = file.walk(settings);
      while (walk.hasNext()) {
        Member member = walk.next();
        if (member.state() == Member.State.READ) {
          ContentHash hash = blake3.contentHash(member.bytes(), 0, member.length());
          add(hash, ArchiveEvents.memberPath(item, member), owners);
        }
      }
      if (file.failure().isPresent()) {
        return Collections.emptyIterator();
      }

      owners.put(SharedContents.readArchive(item.path()), 0L);
    } catch (IOException e) {
      // The task that reads the archive finds that out, too, and says so.
      return Collections.emptyIterator();
    }

    List<Row> rows = new ArrayList<>(owners.size());
    owners.forEach((fileId, owner) -> rows.add(RowFactory.create(fileId, owner)));
    return rows.iterator();
  }

  private static void add(ContentHash hash, String path, Map<Long, Long> owners) {
    owners.merge(hash.fileId(), SharedContents.owner(path), Math::min);
  }
}
