package org.midilake.postgres.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of {@code search_files}.
 *
 * @param query words that a content must have; empty for all contents
 * @param filters as JSON would hold them
 * @param sort relevance, name, newest or a range, with - for descending; empty for the default
 * @param page cursor of the last row that was read; empty for the first page
 * @param pageSize rows of a page, 1 to 1000
 */
public record SearchRequest(
    Optional<String> query,
    Map<String, Object> filters,
    Optional<String> sort,
    Optional<String> page,
    int pageSize) {
  public SearchRequest {
    filters = new LinkedHashMap<>(filters);
  }
}
