package org.midilake.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** The Hadoop settings of a session in a form that travels to executors. */
public final class HadoopSettings implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> changed;
  private transient Configuration configuration;

  private HadoopSettings(HashMap<String, String> changed) {
    this.changed = changed;
  }

  /** Those settings of the session that differ from Hadoop's defaults. */
  public static HadoopSettings of(SparkSession spark) {
    Configuration defaults = new Configuration();
    HashMap<String, String> changed = new HashMap<>();
    for (Map.Entry<String, String> entry : spark.sparkContext().hadoopConfiguration()) {
      if (!entry.getValue().equals(defaults.getRaw(entry.getKey()))) {
        changed.put(entry.getKey(), entry.getValue());
      }
    }

    return new HadoopSettings(changed);
  }

  public Configuration configuration() {
    if (configuration == null) {
      configuration = new Configuration();
      changed.forEach(configuration::set);
    }

    return configuration;
  }
}
