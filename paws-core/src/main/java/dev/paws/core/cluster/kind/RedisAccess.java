package dev.paws.core.cluster.kind;

import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How to ask a Redis server or a Sentinel, or one of their descendants (Valkey, KeyDB). */
final class RedisAccess {
  private static final List<String> CLIENTS = List.of("redis-cli", "valkey-cli", "keydb-cli");

  private RedisAccess() {}

  /**
   * Returns a question.
   *
   * @param port the port on which the server listens
   * @param password sent by the environment; empty: none
   */
  static Question.Command ask(
      String key, String port, Optional<String> password, String... command) {
    List<List<String>> ways = new ArrayList<>();
    for (String client : CLIENTS) {
      List<String> line = new ArrayList<>(List.of(client, "-p", port));
      line.addAll(List.of(command));
      ways.add(line);
    }
    Map<String, String> environment = new LinkedHashMap<>();
    password.ifPresent(it -> environment.put("REDISCLI_AUTH", it));
    return new Question.Command(key, ways, environment, Optional.empty(), Question.SHORT);
  }

  /** Returns the password that the definition of a server shows. */
  static Optional<String> password(ClusterNode node) {
    return node.firstOf(
            "REDISCLI_AUTH", "REDIS_PASSWORD", "VALKEY_PASSWORD", "REDIS_MASTER_PASSWORD")
        .or(() -> node.option("--requirepass"))
        .or(() -> afterRequirepass(node.variable("REDIS_ARGS").orElse("")));
  }

  private static Optional<String> afterRequirepass(String arguments) {
    List<String> words = List.of(arguments.split(" +", -1));
    int at = words.indexOf("--requirepass");
    return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
  }

  /** Returns the lines {@code key:value} of an answer to INFO. */
  static Map<String, String> info(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : text.split("\r?\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith("#")) {
        values.put(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    return values;
  }

  /** Returns a whole number; 0 if the text is none. */
  static long number(String text) {
    return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
