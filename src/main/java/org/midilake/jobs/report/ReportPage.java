package org.midilake.jobs.report;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.midilake.settings.JsonText;

/** Puts rows into the template of the report page. */
final class ReportPage {
  private static final Pattern PLACE = Pattern.compile("@@(\\w+)@@");

  private ReportPage() {}

  /**
   * The page.
   *
   * @param rows of each section, each as a JSON object
   */
  static String of(String version, String warehouse, Map<String, List<String>> rows) {
    Map<String, String> parts =
        Map.of(
            "style", Resources.text("page.css"),
            "charts", Resources.charts(),
            "script", Resources.text("page.js"),
            "data", withoutTags(data(version, warehouse, rows)));
    return PLACE
        .matcher(Resources.text("page.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private static String data(String version, String warehouse, Map<String, List<String>> rows) {
    String sections =
        rows.entrySet().stream()
            .map(it -> JsonText.of(it.getKey()) + ":[" + String.join(",", it.getValue()) + "]")
            .collect(Collectors.joining(","));
    return "{\"version\":%s,\"warehouse\":%s,\"sections\":{%s}}"
        .formatted(JsonText.of(version), JsonText.of(warehouse), sections);
  }

  /**
   * JSON that is no HTML, whatever files are called: a name may hold {@code </script>} or {@code
   * <!--}, which would end or change the element around it. Between texts JSON has none of these.
   */
  private static String withoutTags(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
