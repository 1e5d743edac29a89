package dev.paws.core.secret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Masks passwords after one-letter options, whose meaning depends on the program: {@code redis-cli
 * -a}, {@code mysqladmin -p…}, {@code curl -u user:…} and similar ones, as health checks use them.
 * Each pattern runs in linear time, because the text between program and option is bounded.
 */
final class ClientRules {
  private static final String BETWEEN = "\\b[^|;&\\n]{0,200}?\\s";
  private static final String WORD = "[\"']?([^\\s\"',\\]})]+)";

  private static final List<Client> CLIENTS =
      List.of(
          new Client(
              List.of("-cli"),
              LazyPattern.of("\\b(?:redis|valkey|keydb)-cli" + BETWEEN + "-a\\s{1,3}" + WORD)),
          new Client(
              List.of("mysql", "mariadb"),
              LazyPattern.of(
                  "\\b(?:mysql|mysqladmin|mysqldump|mariadb|mariadb-admin|mariadb-dump)"
                      + BETWEEN
                      + "-p"
                      + WORD)),
          new Client(
              List.of("curl"),
              LazyPattern.of(
                  "\\bcurl" + BETWEEN + "(?:-u|--user)\\s{0,3}[\"']?[^\\s:\"']{0,80}:" + WORD)));

  /**
   * A program's pattern, and parts of program names: without one of them in the text it cannot
   * match.
   */
  private record Client(List<String> names, LazyPattern pattern) {
    boolean mayBeIn(String text) {
      return names.stream().anyMatch(text::contains);
    }
  }

  private ClientRules() {}

  /** Returns the passwords in a command line. */
  static Set<String> passwords(String line) {
    Set<String> passwords = new LinkedHashSet<>();
    for (Client client : CLIENTS) {
      if (client.mayBeIn(line)) {
        client.pattern.matcher(line).results().map(found -> found.group(1)).forEach(passwords::add);
      }
    }
    passwords.removeIf(ClientRules::isVariable);
    return passwords;
  }

  /** Returns the text with the passwords of all its command lines masked. */
  static String masked(String text) {
    String result = text;
    for (Client client : CLIENTS) {
      Matcher matcher = client.pattern.matcher(result);
      result =
          client.mayBeIn(result) && matcher.find()
              ? matcher.replaceAll(found -> Matcher.quoteReplacement(hidden(found)))
              : result;
    }
    return result;
  }

  private static String hidden(MatchResult found) {
    String whole = found.group();
    return isVariable(found.group(1))
        ? whole
        : whole.substring(0, found.start(1) - found.start()) + Secrets.MASK;
  }

  /** Returns whether the text is a shell variable, which reveals nothing. */
  private static boolean isVariable(String text) {
    return text.startsWith("$") || text.startsWith(Secrets.MASK);
  }
}
