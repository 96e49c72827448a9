package org.eclipse.jetty.util.ajax;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for a class of the Jetty of 2019 that the HTML validator reads its language profiles
 * with: that Jetty cannot be there together with the one of the workbench.
 */
public final class JSON {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)
          .build();

  private JSON() {}

  /**
   * Reads a document.
   *
   * @param text JSON
   * @return maps, arrays, texts and {@code Long} numbers
   */
  public static Object parse(String text) {
    return MAPPER.readValue(text, Object.class);
  }
}
