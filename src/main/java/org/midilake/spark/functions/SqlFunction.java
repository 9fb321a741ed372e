package org.midilake.spark.functions;

import java.util.List;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.midilake.ingest.FileReport;
import org.midilake.spark.SparkSchemas;
import org.midilake.tables.FindingRow;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A SQL function. A NULL among the arguments gives NULL.
 *
 * @param name in SQL
 * @param method of {@link MidiFunctions}
 * @param parameters types of the arguments; others are cast where Spark casts by itself
 * @param type of the result
 * @param usage what {@code DESCRIBE FUNCTION} prints, with {@code _FUNC_} for the name
 * @param example what {@code DESCRIBE FUNCTION EXTENDED} adds
 */
public record SqlFunction(
    String name,
    String method,
    List<DataType> parameters,
    DataType type,
    String usage,
    String example) {
  private static final List<DataType> CONTENT = List.of(DataTypes.BinaryType);

  /** All functions. */
  public static final List<SqlFunction> ALL =
      List.of(
          new SqlFunction(
              "blake3",
              "blake3",
              CONTENT,
              DataTypes.StringType,
              "_FUNC_(content) - BLAKE3-256 of the bytes in lower-case hex, as b3sum prints it.",
              "SELECT path, _FUNC_(content) FROM binaryFile.`/music`"),
          new SqlFunction(
              "midi_analyze",
              "analyze",
              CONTENT,
              SparkSchemas.ofRecord(FileReport.class),
              "_FUNC_(content) - Everything that Midilake knows of the file, as a struct; what is"
                  + " no MIDI file has the status rejected and findings.",
              "SELECT _FUNC_(content).metadata.final_key FROM binaryFile.`/music`"),
          new SqlFunction(
              "midi_notes",
              "notes",
              CONTENT,
              DataTypes.createArrayType(SparkSchemas.ofRecord(NoteValue.class), false),
              "_FUNC_(content) - The notes in order of time, with ticks and seconds; NULL for what"
                  + " is no MIDI file.",
              "SELECT path, inline(_FUNC_(content)) FROM binaryFile.`/music`"),
          new SqlFunction(
              "midi_findings",
              "findings",
              CONTENT,
              DataTypes.createArrayType(SparkSchemas.ofRecord(FindingRow.class), false),
              "_FUNC_(content) - What is wrong with the file: code, severity, byte offset.",
              "SELECT path, inline(_FUNC_(content)) FROM binaryFile.`/music`"),
          new SqlFunction(
              "midi_key",
              "key",
              CONTENT,
              DataTypes.StringType,
              "_FUNC_(content) - The final key, such as Eb major; NULL without notes.",
              "SELECT _FUNC_(content), count(*) FROM binaryFile.`/music` GROUP BY 1"),
          new SqlFunction(
              "midi_tempo",
              "tempo",
              CONTENT,
              DataTypes.DoubleType,
              "_FUNC_(content) - The final tempo in beats per minute; NULL without one.",
              "SELECT path FROM binaryFile.`/music` WHERE _FUNC_(content) BETWEEN 118 AND 122"),
          new SqlFunction(
              "midi_transpose",
              "transpose",
              List.of(DataTypes.BinaryType, DataTypes.IntegerType),
              DataTypes.BinaryType,
              "_FUNC_(content, semitones) - The file so many semitones higher, or lower; key"
                  + " signatures move along, drums stay, pitches beyond 0..127 come back by"
                  + " octaves. NULL for what is no MIDI file.",
              "SELECT midi_key(_FUNC_(content, -3)) FROM binaryFile.`/music`"),
          new SqlFunction(
              "key_distance",
              "keyDistance",
              List.of(DataTypes.StringType, DataTypes.StringType),
              DataTypes.IntegerType,
              "_FUNC_(a, b) - Steps around the circle of fifths between the signatures of two keys,"
                  + " 0 to 6: relative keys are 0 apart. NULL if one is no key.",
              "SELECT _FUNC_('Eb major', 'G minor')"),
          new SqlFunction(
              "music_similarity",
              "similarity",
              List.of(DataTypes.BinaryType, DataTypes.BinaryType),
              DataTypes.DoubleType,
              "_FUNC_(a, b) - How similar two files are in melody, rhythm and harmony, 0 to 1; key,"
                  + " tempo and instruments do not count. NULL for what is no MIDI file.",
              "SELECT b.path, _FUNC_(a.content, b.content) FROM binaryFile.`/music/a.mid` a,"
                  + " binaryFile.`/music` b ORDER BY 2 DESC"));

  public FunctionIdentifier identifier() {
    return new FunctionIdentifier(name);
  }

  public ExpressionInfo info() {
    return new ExpressionInfo(
        MidiFunctions.class.getName(),
        "",
        name,
        usage,
        "",
        "\n    Examples:\n      > " + example + ";\n  ",
        "",
        "",
        "1.0.0",
        "",
        "scala_udf");
  }

  /** The call with some arguments. */
  public Expression call(Seq<Expression> arguments) {
    if (arguments.size() != parameters.size()) {
      throw new IllegalArgumentException(
          "%s takes %d arguments, not %d".formatted(name, parameters.size(), arguments.size()));
    }

    List<AbstractDataType> types = List.copyOf(parameters);
    return new StaticInvoke(
        MidiFunctions.class,
        type,
        method,
        arguments,
        CollectionConverters.asScala(types).toSeq(),
        true,
        true,
        true,
        Option.empty());
  }
}
