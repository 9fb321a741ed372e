package org.midilake.spark;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.midilake.spark.functions.SqlFunction;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Adds Midilake's SQL functions to any Spark session: {@code
 * spark.sql.extensions=org.midilake.spark.MidilakeExtensions}.
 */
public final class MidilakeExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    for (SqlFunction function : SqlFunction.ALL) {
      extensions.injectFunction(
          new Tuple3<>(
              function.identifier(),
              function.info(),
              new AbstractFunction1<>() {
                @Override
                public Expression apply(Seq<Expression> arguments) {
                  return function.call(arguments);
                }
              }));
    }

    return BoxedUnit.UNIT;
  }
}
