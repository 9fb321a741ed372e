package org.midilake.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.midilake.archive.FileNames;
import org.midilake.settings.DiscoverSettings;

/**
 * Lists the files below some inputs, the deep folders in parallel. The columns that name a file are
 * those of Spark's {@code binaryFile}; why that source does not do the listing is written in the
 * decisions.
 */
public final class DiscoveredFiles {
  public static final String PATH = "path";
  public static final String LENGTH = "length";
  public static final String MODIFICATION_TIME = "modificationTime";
  public static final String STATE = "state";
  public static final String REASON = "reason";
  public static final String IS_ARCHIVE = "is_archive";

  static final StructType SCHEMA =
      new StructType()
          .add(PATH, DataTypes.StringType, false)
          .add(LENGTH, DataTypes.LongType, false)
          .add(MODIFICATION_TIME, DataTypes.TimestampType, false)
          .add(STATE, DataTypes.StringType, false)
          .add(REASON, DataTypes.StringType, true)
          .add(IS_ARCHIVE, DataTypes.BooleanType, false);

  /** Folders per core that are listed before the rest is spread over tasks. */
  private static final int FOLDERS_PER_CORE = 16;

  private DiscoveredFiles() {}

  /**
   * Lists what is below the inputs.
   *
   * @param inputs folders or files with their schemes, none below another
   * @return one row per file that has one of the extensions, and per folder that can't be listed
   */
  public static Dataset<Row> below(
      SparkSession spark, List<String> inputs, DiscoverSettings settings) {
    int cores = spark.sparkContext().defaultParallelism();
    FolderWalk walk =
        new FolderWalk(inputs, settings.names(), spark.sparkContext().hadoopConfiguration());
    List<Row> files = new ArrayList<>();
    List<String> folders = walk.listUntil(cores * FOLDERS_PER_CORE, files::add);
    Dataset<Row> near = spark.createDataset(files, encoder());
    if (folders.isEmpty()) {
      return near;
    }

    int tasks = Math.min(folders.size(), cores * 4);
    return near.union(
        spark
            .createDataset(folders, Encoders.STRING())
            .repartition(tasks)
            .flatMap(
                new WalkFolder(inputs, settings.names(), HadoopSettings.of(spark)), encoder()));
  }

  static Encoder<Row> encoder() {
    return Encoders.row(SCHEMA);
  }

  /** Lists one folder and all below it. */
  private static final class WalkFolder implements FlatMapFunction<String, Row> {
    private static final long serialVersionUID = 1L;

    private final List<String> inputs;
    private final FileNames names;
    private final HadoopSettings hadoop;

    WalkFolder(List<String> inputs, FileNames names, HadoopSettings hadoop) {
      this.inputs = inputs;
      this.names = names;
      this.hadoop = hadoop;
    }

    @Override
    public Iterator<Row> call(String folder) {
      return new FolderWalk(inputs, names, hadoop.configuration()).lazily(folder);
    }
  }
}
