package org.midilake.spark.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.midilake.schema.TableDeclaration;

/**
 * The files that one attempt at a task writes: one for each table that it has rows of, next to the
 * table's other files. They count for nothing until they are committed.
 */
public final class RowFiles {
  private final String tablesFolder;
  private final String name;
  private final Configuration hadoop;
  private final Map<String, RowFile> files = new LinkedHashMap<>();

  /**
   * @param tablesFolder folder with a folder for each table
   * @param name what the files are called, without an ending; used by no other attempt
   */
  public RowFiles(String tablesFolder, String name, Configuration hadoop) {
    this.tablesFolder = tablesFolder;
    this.name = name;
    this.hadoop = hadoop;
  }

  public void add(TableDeclaration table, Record row) throws IOException {
    RowFile file = files.get(table.name());
    if (file == null) {
      Path path = new Path(tablesFolder + "/" + table.name(), name + ".snappy.parquet");
      file = new RowFile(table, path, hadoop);
      files.put(table.name(), file);
    }

    file.add(row);
  }

  /** Ends all files. */
  public List<DataFile> close() throws IOException {
    List<DataFile> written = new ArrayList<>();
    for (RowFile file : files.values()) {
      written.add(file.close());
    }

    return written;
  }
}
