package dev.paws.core.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Masks values that are known to be secret, in any text: as they are, in base64, with the escapes
 * of JSON or of addresses, and line by line. The rules of {@link Secrets} are applied as well.
 *
 * <p>A value shorter than {@value #SHORTEST} characters, or one that the definition uses openly
 * elsewhere (a service's name, a user's), is masked only after a name that marks a secret. Masking
 * it everywhere would make texts unreadable and protect nothing.
 */
public final class SecretValues {
  /** No value is known. */
  public static final SecretValues NONE = new SecretValues(List.of());

  private static final int SHORTEST = 6;
  private static final int SHORTEST_LINE = 12;

  /**
   * Longest first, so that masking a secret inside another one leaves nothing of the longer one.
   */
  private final List<String> forms;

  private SecretValues(List<String> forms) {
    this.forms = List.copyOf(forms);
  }

  /**
   * Creates a masker for these values.
   *
   * @param open words that are shown although they are among the values
   */
  public static SecretValues of(Collection<String> values, Set<String> open) {
    Set<String> forms = new LinkedHashSet<>();
    for (String value : values) {
      String stripped = value.strip();
      if (stripped.length() >= SHORTEST && !open.contains(stripped)) {
        addForms(stripped, forms);
      }
    }
    List<String> sorted = new ArrayList<>(forms);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted.isEmpty() ? NONE : new SecretValues(sorted);
  }

  private static void addForms(String value, Set<String> forms) {
    forms.add(value);
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    forms.add(Base64.getEncoder().encodeToString(bytes));
    forms.add(Base64.getEncoder().encodeToString((value + "\n").getBytes(StandardCharsets.UTF_8)));
    forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    forms.add(percentEncoded(value));
    forms.add(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    if (value.indexOf('\n') >= 0) {
      value
          .lines()
          .map(String::strip)
          .filter(line -> line.length() >= SHORTEST_LINE && !line.startsWith("-----"))
          .forEach(forms::add);
    }
  }

  private static String percentEncoded(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~".indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append("%%%02X".formatted((int) c));
      }
    }
    return out.toString();
  }

  /** Returns a masker for the values of both. */
  public SecretValues and(SecretValues other) {
    if (forms.isEmpty() || other.forms.isEmpty()) {
      return forms.isEmpty() ? other : this;
    }
    Set<String> all = new LinkedHashSet<>(forms);
    all.addAll(other.forms);
    List<String> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return new SecretValues(sorted);
  }

  /** Returns the text with everything masked that is known to be secret or looks secret. */
  public String inText(String text) {
    return Secrets.inText(known(text));
  }

  /** Returns the text with only the known values masked. */
  private String known(String text) {
    String result = text;
    for (String form : forms) {
      if (result.contains(form)) {
        result = result.replace(form, Secrets.MASK);
      }
    }
    return result;
  }

  /**
   * Returns a copy of a tree of maps, lists, optionals and scalars with its keys and texts masked.
   */
  public @Nullable Object inTree(@Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> masked = new LinkedHashMap<>();
      map.forEach((key, value) -> masked.put(known(String.valueOf(key)), inTree(value)));
      return masked;
    }
    if (node instanceof Optional<?> optional) {
      return inTree(optional.orElse(null));
    }
    if (node instanceof Iterable<?> list) {
      List<@Nullable Object> masked = new ArrayList<>();
      boolean tells = false;
      for (Object item : list) {
        masked.add(tells ? Secrets.MASK : inTree(item));
        tells = item instanceof String text && Secrets.isTellingOption(text);
      }
      return masked;
    }
    return node instanceof String text ? inText(text) : node;
  }

  /** Returns a text without any of the values, so that no log shows them by accident. */
  @Override
  public String toString() {
    return "SecretValues[" + forms.size() + "]";
  }
}
