package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.postgres.search.FileSearch;
import org.midilake.postgres.search.SearchHit;
import org.midilake.postgres.search.SearchRequest;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.settings.UserFault;

/** The functions over one library of a thousand contents, most of them asked through SQL. */
@ExtendWith(TestDatabase.class)
class SearchIT {
  private static Schema library;

  @BeforeEach
  void load(Schema schema) {
    if (library == null) {
      library = schema;
      GeneratedLibrary.load(schema.address(), schema.name(), Mode.REPLACE, 1, 1_000);
    }
  }

  @Test
  void everyWordOfTheQueryOccurs() {
    assertThat(search("rock groove", Map.of()))
        .isNotEmpty()
        .allSatisfy(
            hit ->
                assertThat((hit.name() + hit.path() + hit.tags()).toLowerCase(Locale.ROOT))
                    .contains("rock", "groove"));
  }

  @Test
  void theLastWordMayBeABeginning() {
    assertThat(search("rock groo", Map.of())).isEqualTo(search("rock groove", Map.of()));
  }

  @Test
  void aWordThatOccursNowhereStandsForThoseSpelledLikeIt() {
    assumeThat(sql("SELECT to_regprocedure('similarity(text, text)') IS NOT NULL"))
        .as("the server has pg_trgm")
        .containsExactly("t");
    assertThat(search("groovve", Map.of())).hasSameSizeAs(search("groove", Map.of()));
  }

  @Test
  void onlyTheLastWordMayBeABeginning() {
    assertThat(sql("SELECT search_query('rock groo'), search_query('roc groove')"))
        .containsExactly("'rock' & 'groo':*|'roc':* & 'groove':*");
    assertThat(sql("SELECT search_query('groove rock')").get(0)).startsWith("'groove' &");
  }

  @Test
  void accentsAndCaseAndJoinedWordsDoNotMatter() {
    assertThat(sql("SELECT search_words('ÉtudeNo3_inC (Höchst).final')"))
        .containsExactly("etude no 3 in c hochst final");
  }

  @Test
  void aWordWithAMinusMustNotOccur() {
    assertThat(search("rock -groove", Map.of()))
        .isNotEmpty()
        .noneMatch(hit -> hit.name().contains("groove"));
  }

  @Test
  void allAnyAndNoneOfInstruments() {
    assertThat(search("", Map.of("instrument", Map.of("all", List.of("Violin", "flute")))))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.instruments()).contains("Violin", "Flute"));
    assertThat(search("", Map.of("instrument", Map.of("any", List.of("Sitar", "Banjo")))))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.instruments()).containsAnyOf("Sitar", "Banjo"));
    assertThat(
            search(
                "",
                Map.of("usage", "song", "instrument", Map.of("none", List.of("Piano", "Guitar")))))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.instruments()).doesNotContain("Piano", "Guitar"));
  }

  @Test
  void aTagIsFoundByItsNameAndByAWiderOne() {
    assertThat(search("", Map.of("tag", "jazz")))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.tags()).containsExactly("jazz", "rock"));
    assertThat(search("", Map.of("tag", Map.of("all", List.of("rock"), "none", List.of("jazz")))))
        .hasSizeGreaterThan(500)
        .noneMatch(hit -> hit.tags().contains("jazz"));
  }

  @Test
  void compatibleKeysAreOneStepAwayOnTheCamelotWheel() {
    assertThat(search("", Map.of("key", "8A", "compatible_keys", true)))
        .extracting(hit -> hit.key().orElseThrow())
        .containsOnly("A minor", "E minor", "D minor", "C major")
        .contains("A minor", "C major");
    assertThat(sql("SELECT key_name('gbm'), key_name('D# minor'), key_name('12B'), key_name('H')"))
        .containsExactly("F# minor|Eb minor|E major|null");
  }

  @Test
  void pagesJoinWithoutGapsOrRepetitionsInEveryOrder() {
    for (String sort : List.of("name", "-name", "tempo", "-tempo", "newest", "-newest", "bars")) {
      assertThat(pages(Optional.empty(), sort, 170))
          .as(sort)
          .isEqualTo(pages(Optional.empty(), sort, 1000))
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(900);
    }

    assertThat(pages(Optional.of("rock"), "relevance", 17))
        .isEqualTo(pages(Optional.of("rock"), "relevance", 1000))
        .doesNotHaveDuplicates();
  }

  @Test
  void facetsCountWhatASearchFindsAndOfTheirOwnFilterWhatElseThereIs() {
    long found = search("", Map.of("style", "rock", "key", "C major")).size();
    List<String> counts =
        sql(
            "SELECT facet, value, files FROM facet_counts(filters => '{\"style\": \"rock\", \"key\": \"C major\"}')");

    assertThat(counts).contains("total||" + found, "key|C major|" + found);
    assertThat(counts).anyMatch(row -> row.startsWith("key|G major|"));
    assertThat(counts).anyMatch(row -> row.startsWith("style|jazz|"));
  }

  @Test
  void whatIsFavouriteRatedCollectedOrTaggedIsFound() {
    sql(
        "INSERT INTO favourite (owner, file_id) SELECT 'ada', file_id FROM search_document ORDER BY 2 LIMIT 3");
    sql(
        "INSERT INTO rating (owner, file_id, stars) SELECT 'ada', file_id, 4 FROM search_document ORDER BY 2 LIMIT 2");
    sql(
        "INSERT INTO user_tag (owner, tag, file_id) SELECT 'ada', 'mine', file_id FROM search_document ORDER BY 3 LIMIT 5");

    assertThat(search("", Map.of("favourite", true, "owner", "ada"))).hasSize(3);
    assertThat(search("", Map.of("favourite", true, "owner", "bob"))).isEmpty();
    assertThat(search("", Map.of("rating", Map.of("min", 4), "owner", "ada"))).hasSize(2);
    assertThat(search("", Map.of("rating", Map.of("min", 5), "owner", "ada"))).isEmpty();
    assertThat(search("", Map.of("user_tag", "mine", "owner", "ada"))).hasSize(5);
  }

  @Test
  void aSmartCollectionHoldsWhatItsSearchFinds() {
    sql(
        "INSERT INTO collection (owner, name, is_smart, query, filters) VALUES ('ada', 'Rock', true, 'rock', '{\"usage\": \"loop\"}')");
    sql("INSERT INTO collection (owner, name) VALUES ('ada', 'Chosen')");
    sql(
        "INSERT INTO collection_item (collection_id, file_id) SELECT c.collection_id, d.file_id FROM collection c, search_document d WHERE c.name = 'Chosen' ORDER BY 2 LIMIT 4");

    assertThat(
            sql(
                "SELECT count(*) FROM collection c, collection_files(c.collection_id, page_size => 1000) WHERE c.name = 'Rock'"))
        .containsExactly(String.valueOf(search("rock", Map.of("usage", "loop")).size()));
    assertThat(
            sql(
                "SELECT count(*) FROM collection c, collection_files(c.collection_id) WHERE c.name = 'Chosen'"))
        .containsExactly("4");
  }

  @Test
  void whatIsGivenIsNeverPartOfTheStatement() {
    String nasty = "x'; DROP TABLE favourite; --";

    assertThat(search(nasty, Map.of("instrument", nasty, "meter", nasty))).isEmpty();
    assertThatThrownBy(() -> search("", Map.of(nasty, 1)))
        .isInstanceOf(UserFault.class)
        .hasMessageStartingWith(
            "There is no filter x'; DROP TABLE favourite; --. Filters: status,");
    assertThatThrownBy(() -> search("", Map.of("tempo", nasty)))
        .hasMessageContaining("It takes a number, or an object with min and max.");
    assertThatThrownBy(
            () ->
                find(
                    new SearchRequest(
                        Optional.empty(), Map.of(), Optional.of(nasty), Optional.empty(), 5)))
        .hasMessageStartingWith("sort is x'; DROP");
    assertThatThrownBy(
            () ->
                find(
                    new SearchRequest(
                        Optional.empty(), Map.of(), Optional.empty(), Optional.of(nasty), 5)))
        .hasMessageContaining("It must be null or the cursor of a row.");
    assertThat(sql("SELECT to_regclass('favourite') IS NOT NULL")).containsExactly("t");
  }

  @Test
  void suggestionsBeginWithWhatIsTyped() {
    assertThat(sql("SELECT kind, value FROM suggest('groo')")).contains("word|groove");
    assertThat(sql("SELECT kind, value FROM suggest('viol')")).contains("instrument|Violin");
    assertThat(sql("SELECT kind, value FROM suggest('%')")).isEmpty();
  }

  @Test
  void compatibleFilesHaveACompatibleKeyAndNearlyTheTempo() {
    assertThat(
            sql(
                """
                SELECT count(*) > 0, bool_and(c.musical_key = ANY (compatible_keys(d.musical_key))
                  AND c.tempo_bpm / d.tempo_bpm BETWEEN 0.97 AND 1.03)
                FROM search_document d, compatible_files(d.file_id) c WHERE d.tempo_bpm = 120"""))
        .containsExactly("t|t");
  }

  @Test
  void duplicatesArePlacesOfTheContentAndContentsOfItsGroups() {
    assertThat(
            sql(
                """
                SELECT d.degree, d.file_id = m.file_id, d.path = m.path, d.evidence
                FROM duplicate_member m, duplicates_of(m.file_id) d WHERE m.group_id = 500
                ORDER BY m.path, d.degree"""))
        .containsExactly(
            "1|t|t|The same bytes.", "2|f|f|Equal.", "1|t|t|The same bytes.", "2|f|f|Equal.");
  }

  @Test
  void theStatusOfTheCatalogueNamesEveryTable() {
    assertThat(sql("SELECT table_name, loaded_at IS NOT NULL, batch FROM catalog_status"))
        .contains("content|t|1000", "favourite|t|1000", "search_document|t|1000");
  }

  private static List<Long> pages(Optional<String> query, String sort, int size) {
    List<Long> files = new ArrayList<>();
    Optional<String> page = Optional.empty();
    List<SearchHit> hits;
    do {
      hits = find(new SearchRequest(query, Map.of(), Optional.of(sort), page, size));
      hits.forEach(hit -> files.add(hit.fileId()));
      page = hits.isEmpty() ? page : Optional.of(hits.get(hits.size() - 1).cursor());
    } while (hits.size() == size);
    return files;
  }

  private static List<SearchHit> search(String query, Map<String, Object> filters) {
    return find(
        new SearchRequest(Optional.of(query), filters, Optional.empty(), Optional.empty(), 1000));
  }

  private static List<SearchHit> find(SearchRequest request) {
    return FileSearch.find(library.address(), library.name(), request);
  }

  private static List<String> sql(String sql) {
    return Rows.of(library.address(), "SET search_path TO " + library.name() + ", public", sql);
  }
}
