package org.midilake.jobs.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Texts that the report page is made of. */
final class Resources {
  /** A WebJar: its files are in a folder named after its version, which Maven wrote into it. */
  private static final String CHARTS_VERSION =
      "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";

  private static final String CHARTS = "/META-INF/resources/webjars/chart.js/%s/dist/%s";

  private Resources() {}

  /** A resource beside this class. */
  static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }

      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's jar lacks " + name, e);
    }
  }

  /** The library that draws charts, without the reference to its sources, which are elsewhere. */
  static String charts() {
    Properties properties = new Properties();
    try (InputStream in = Resources.class.getResourceAsStream(CHARTS_VERSION)) {
      if (in == null) {
        throw new FileNotFoundException(CHARTS_VERSION);
      }

      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's jar lacks Chart.js", e);
    }

    return text(CHARTS.formatted(properties.getProperty("version"), "chart.umd.min.js"))
        .replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }
}
