package dev.paws.core.compose.canonical;

import dev.paws.core.message.LoadPhrase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mount in short form: {@code [SOURCE:]TARGET[:OPTIONS]} (Compose specification,
 * services.volumes). One letter before a colon is a Windows drive.
 *
 * @param source a path or the name of a volume; empty for an anonymous volume
 * @param options the text after the second colon, split at commas
 */
public record VolumeSpec(String source, String target, List<String> options) {
  public VolumeSpec {
    options = List.copyOf(options);
  }

  /** Returns the parts of a short form, or null if it is malformed. */
  public static @Nullable VolumeSpec parse(String text) {
    if (isShort(text)) {
      return text.isEmpty() ? null : new VolumeSpec("", text, List.of());
    }
    List<String> parts = split(text);
    if (parts.contains("")) {
      return null;
    }
    return switch (parts.size()) {
      case 1 -> new VolumeSpec("", parts.get(0), List.of());
      case 2 -> new VolumeSpec(parts.get(0), parts.get(1), List.of());
      case 3 -> new VolumeSpec(parts.get(0), parts.get(1), List.of(parts.get(2).split(",", -1)));
      default -> null;
    };
  }

  /** Returns what is wrong with a short form that has no parts. */
  public static String fault(String text) {
    if (text.isEmpty()) {
      return LoadPhrase.NO_TEXT.text();
    }
    boolean empty = split(text).contains("");
    return (empty ? LoadPhrase.EMPTY_PART : LoadPhrase.TOO_MANY_PARTS).text();
  }

  /**
   * Returns whether the text has only one or two bytes; the reference then leaves the options out.
   */
  boolean isShortcut() {
    return source.isEmpty() && isShort(target);
  }

  private static boolean isShort(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= 2;
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>(3);
    StringBuilder part = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean drive =
                  c == ':'
                      && part.codePointCount(0, part.length()) == 1
                      && Character.isLetter(part.codePointAt(0));
              if (c == ':' && !drive) {
                parts.add(part.toString());
                part.setLength(0);
              } else {
                part.appendCodePoint(c);
              }
            });
    parts.add(part.toString());
    return parts;
  }

  /** Returns whether the source is a path, which makes the mount a bind mount. */
  public boolean isBind() {
    if (source.isEmpty()) {
      return false;
    }
    char first = source.charAt(0);
    if (first == '.' || first == '/' || first == '~' || source.startsWith("\\\\")) {
      return true;
    }
    int letter = source.codePointAt(0);
    int next = Character.charCount(letter);
    return source.length() > next && Character.isLetter(letter) && source.charAt(next) == ':';
  }
}
