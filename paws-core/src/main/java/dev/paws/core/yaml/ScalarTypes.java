package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.YamlMessage;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Gives scalars the type of their tag, if they have one. */
public final class ScalarTypes {
  private static final String CORE = "tag:yaml.org,2002:";

  private ScalarTypes() {}

  static @Nullable Object typed(String text, boolean plain, @Nullable String tag, Position at) {
    if (tag == null || tag.equals("!")) {
      return plain ? PlainScalars.resolve(text) : text;
    }
    if (!tag.startsWith(CORE)) {
      return text; // an unknown tag makes a string of every text
    }
    String type = tag.substring(CORE.length());
    Object resolved = PlainScalars.resolve(text);
    return switch (type) {
      case "int" -> {
        if (resolved instanceof Long || resolved instanceof BigInteger) {
          yield resolved;
        }
        throw mismatch(text, type, at);
      }
      case "float" -> {
        if (resolved instanceof Number number && !(resolved instanceof BigInteger)) {
          yield number.doubleValue();
        }
        throw mismatch(text, type, at);
      }
      case "bool" -> {
        if (resolved instanceof Boolean) {
          yield resolved;
        }
        throw mismatch(text, type, at);
      }
      case "null" -> {
        if (resolved == null) {
          yield null;
        }
        throw mismatch(text, type, at);
      }
      case "timestamp" -> {
        if (resolved instanceof Timestamp) {
          yield resolved;
        }
        throw mismatch(text, type, at);
      }
      case "binary" -> binary(text, at);
      default -> text;
    };
  }

  private static String binary(String text, Position at) {
    String digits = text.replace("\n", "").replace("\r", "");
    try {
      if (digits.length() % 4 == 0) {
        return new String(Base64.getDecoder().decode(digits), StandardCharsets.UTF_8);
      }
    } catch (IllegalArgumentException e) {
      throw mismatch(text, "binary", at);
    }
    throw mismatch(text, "binary", at);
  }

  private static YamlProblem mismatch(String text, String type, Position at) {
    return new YamlProblem(YamlMessage.TAG_MISMATCH, at, text, type);
  }

  /** Returns the tag that is written before a value; null if there is none. */
  static @Nullable String tag(NodeEvent event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof MappingStartEvent mapping
        ? mapping.getTag()
        : ((SequenceStartEvent) event).getTag();
  }
}
