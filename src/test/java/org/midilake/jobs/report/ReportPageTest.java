package org.midilake.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final String HOSTILE =
      "</script><script>alert(1)</script><!-- @@style@@ &amp; $1 \\";

  private static String page(String warehouse, String... rows) {
    return ReportPage.of("1.0", warehouse, Map.of("sample", List.of(rows)));
  }

  private static String data(String page) {
    String start = "<script type=\"application/json\" id=\"data\">";
    return page.substring(page.indexOf(start) + start.length()).split("</script>", 2)[0];
  }

  @Test
  void rowsAreInThePageAsTheyCame() {
    assertThat(data(page("/w", "{\"path\":\"a\"}", "{\"path\":\"b\"}")))
        .isEqualTo(
            "{\"version\":\"1.0\",\"warehouse\":\"/w\","
                + "\"sections\":{\"sample\":[{\"path\":\"a\"},{\"path\":\"b\"}]}}");
  }

  @Test
  void noNameOfAFileEndsTheElementThatHoldsIt() {
    String page = page(HOSTILE, "{\"path\":\"</script><img src=x>\"}");

    assertThat(data(page))
        .doesNotContain("<", ">", "&")
        .contains("\\u003c/script\\u003e\\u003cimg src=x\\u003e", "@@style@@", "$1 \\\\");
    assertThat(page).doesNotContain("<img src=x>");
    assertThat(page.split("<script", -1)).as("scripts").hasSize(4);
  }

  @Test
  void everyPlaceOfTheTemplateIsFilled() {
    assertThat(page("/w")).doesNotContain("@@").contains("new Chart(", "prefers-color-scheme");
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    assertThat(page("/w"))
        .doesNotContainPattern("(src|href)=\"(?!#|data:)")
        .doesNotContain("sourceMappingURL")
        .contains("default-src 'none'");
  }

  @Test
  void everySectionHasItsQuery() {
    assertThat(ReportJob.SECTIONS)
        .allSatisfy(
            name -> assertThat(Resources.text("sections/" + name + ".sql")).contains("SELECT"));
  }
}
