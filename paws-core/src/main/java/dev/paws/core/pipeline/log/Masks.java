package dev.paws.core.pipeline.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces secrets by {@code ***}: as they are, trimmed, each of their lines, and in the forms in
 * which programs print them (base64 at all three shifts, JSON, URI and XML escapes). May be used by
 * several threads.
 *
 * <p>Apart from {@code dev.paws.core.secret}, because workflows expect GitHub's mark and forms, and
 * GitHub masks exactly what it was given, however short. Everything that a run of the pipeline
 * leaves has this mark; the mark of other goals stays for what is masked after it.
 */
public final class Masks {
  /** The text that replaces a secret. */
  public static final String MARK = "***";

  /** Shorter pieces of base64 occur in ordinary text. */
  private static final int SHORTEST_ENCODED = 8;

  private volatile List<String> hidden = List.of();

  /** Hides these values from now on. */
  public synchronized void add(Collection<String> values) {
    Set<String> all = new LinkedHashSet<>(hidden);
    values.forEach(value -> addForms(value, all));
    hidden = all.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Hides this value from now on. */
  public void add(String value) {
    add(List.of(value));
  }

  /** Returns the text with each hidden value replaced. */
  public String inText(String text) {
    String masked = text;
    for (String value : hidden) {
      if (masked.contains(value)) {
        masked = masked.replace(value, MARK);
      }
    }
    return masked;
  }

  /** Returns a tree as JSON has it with each hidden value replaced, also in keys. */
  public @Nullable Object inTree(@Nullable Object tree) {
    if (tree instanceof String text) {
      return inText(text);
    }
    if (tree instanceof List<?> list) {
      List<@Nullable Object> masked = new ArrayList<>();
      list.forEach(item -> masked.add(inTree(item)));
      return masked;
    }
    if (tree instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> masked = new LinkedHashMap<>();
      map.forEach((key, value) -> masked.put(inText(String.valueOf(key)), inTree(value)));
      return masked;
    }
    return tree;
  }

  /** Returns whether the text contains a hidden value. */
  public boolean isIn(String text) {
    return hidden.stream().anyMatch(text::contains);
  }

  /** Returns every hidden form, for what masks elsewhere. */
  public List<String> values() {
    return hidden;
  }

  private static void addForms(String value, Set<String> to) {
    if (value.isBlank()) {
      return;
    }
    addWhole(value, to);
    addWhole(value.strip(), to);
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      value.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(to::add);
    }
  }

  private static void addWhole(String value, Set<String> to) {
    to.add(value);
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    for (int shift = 0; shift < 3; shift++) {
      String encoded = shifted(bytes, shift);
      if (encoded.length() >= SHORTEST_ENCODED) {
        to.add(encoded);
        to.add(encoded.replace('+', '-').replace('/', '_'));
      }
    }
    to.add(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    to.add(uri(bytes));
    to.add(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    to.add(
        value
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&apos;"));
  }

  /** Returns the characters of base64 that depend on the value alone if bytes stand before it. */
  private static String shifted(byte[] bytes, int before) {
    byte[] padded = new byte[bytes.length + before];
    System.arraycopy(bytes, 0, padded, before, bytes.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
    int from = before == 0 ? 0 : before + 1;
    int whole = padded.length / 3 * 4;
    int to = padded.length % 3 == 0 ? whole : whole + padded.length % 3;
    return from < to ? encoded.substring(from, to) : "";
  }

  private static String uri(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte one : bytes) {
      char letter = (char) (one & 0xFF);
      if (letter < 128 && (Character.isLetterOrDigit(letter) || "-_.~".indexOf(letter) >= 0)) {
        text.append(letter);
      } else {
        text.append(String.format(Locale.ROOT, "%%%02X", (int) letter));
      }
    }
    return text.toString();
  }
}
