package org.midilake.spark.parquet;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.ColumnType;
import org.midilake.schema.TableDeclaration;

/** One Parquet file that is being written. */
final class RowFile {
  /** A task has one of them for each table: all their row groups together must fit in its heap. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private final TableDeclaration table;
  private final Path path;
  private final HadoopOutputFile file;
  private final ParquetWriter<Record> writer;

  RowFile(TableDeclaration table, Path path, Configuration hadoop) throws IOException {
    this.table = table;
    this.path = path;
    file = HadoopOutputFile.fromPath(path, hadoop);
    Builder builder =
        new Builder(file, table)
            .withConf(hadoop)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES);
    measures(table).forEach(column -> builder.withDictionaryEncoding(column, false));
    writer = builder.build();
  }

  /** Columns of numbers that hardly repeat: a dictionary of them costs time and saves nothing. */
  private static Stream<String> measures(TableDeclaration table) {
    return table.columns().stream()
        .filter(column -> column.type() == ColumnType.DOUBLE)
        .map(ColumnDeclaration::name);
  }

  void add(Record row) throws IOException {
    writer.write(row);
  }

  DataFile close() throws IOException {
    writer.close();
    return new DataFile(
        table.name(),
        path.getName(),
        path.getFileSystem(file.getConfiguration()).getFileStatus(path).getLen(),
        FileStatistics.of(table, writer.getFooter()));
  }

  private static final class Builder extends ParquetWriter.Builder<Record, Builder> {
    private final TableDeclaration table;

    Builder(OutputFile file, TableDeclaration table) {
      super(file);
      this.table = table;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Record> getWriteSupport(Configuration hadoop) {
      return new RowWriteSupport(table);
    }
  }
}
