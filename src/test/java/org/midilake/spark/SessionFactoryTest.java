package org.midilake.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.midilake.settings.Settings;
import org.midilake.settings.SettingsLoader;
import org.midilake.settings.SettingsSources;

class SessionFactoryTest {
  @Test
  void onAWorkstationTheSessionListensNowhereAndKnowsDelta() {
    SparkConf conf = SessionFactory.configuration(settings(), Map.of());

    assertThat(conf.get("spark.master")).isEqualTo("local[*]");
    assertThat(conf.get("spark.ui.enabled")).isEqualTo("false");
    assertThat(conf.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    assertThat(conf.get("spark.sql.session.timeZone")).isEqualTo("UTC");
    assertThat(conf.get("spark.sql.extensions")).contains("DeltaSparkSessionExtension");
    assertThat(conf.get("spark.sql.warehouse.dir")).isEqualTo("/tmp/a b");
  }

  @Test
  void withAMasterTheClusterDecides() {
    SparkConf conf =
        SessionFactory.configuration(
            settings("spark.master=spark://host:7077"),
            Map.of("spark.sql.shuffle.partitions", "1"));

    assertThat(conf.get("spark.master")).isEqualTo("spark://host:7077");
    assertThat(conf.contains("spark.ui.enabled")).isFalse();
    assertThat(conf.contains("spark.sql.shuffle.partitions")).isFalse();
    assertThat(conf.get("spark.sql.datetime.java8API.enabled")).isEqualTo("true");
  }

  @Test
  void whatThePersonSetsWinsOverWhatThePurposeWants() {
    SparkConf conf =
        SessionFactory.configuration(
            settings("spark.sql.shuffle.partitions=7"),
            Map.of("spark.sql.shuffle.partitions", "1"));

    assertThat(conf.get("spark.sql.shuffle.partitions")).isEqualTo("7");
  }

  @Test
  void otherExtensionsStayBesideDelta() {
    SparkConf conf = SessionFactory.configuration(settings("spark.sql.extensions=a.B"), Map.of());

    assertThat(conf.get("spark.sql.extensions"))
        .isEqualTo(
            "a.B,io.delta.sql.DeltaSparkSessionExtension,org.midilake.spark.MidilakeExtensions");
  }

  private static Settings settings(String... assignments) {
    return SettingsLoader.load(
            new SettingsSources(
                Optional.empty(),
                Map.of(),
                List.of(assignments),
                List.of(),
                Optional.of("/tmp/a b")))
        .settings();
  }
}
