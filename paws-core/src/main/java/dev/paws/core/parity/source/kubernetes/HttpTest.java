package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.NormalValue.Ordered;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares a probe that the kubelet makes with a command by which a container checks the same. */
final class HttpTest {
  static final String KIND = "kind";
  static final String PORT = "port";
  static final String PATH = "path";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?)://(?:localhost|127\\.0\\.0\\.1|\\[::1]|0\\.0\\.0\\.0)(?::(\\d+))?(/[^\\s\"'|;&]*)?");
  private static final Pattern ASKS = Pattern.compile("(?s).*\\b(curl|wget|http|httpie)\\b.*");
  private static final Pattern CONNECTS =
      Pattern.compile("(?s).*(\\bnc\\b|\\bnetcat\\b|/dev/tcp/|pg_isready|redis-cli|\\bping\\b).*");

  private HttpTest() {}

  /** Returns whether a command checks what the probe checks. */
  static boolean same(Named probe, Ordered command) {
    String line = command.items().stream().map(HttpTest::text).collect(Collectors.joining(" "));
    String kind = text(probe, KIND);
    String port = text(probe, PORT);
    if (kind.equals("tcpSocket")) {
      return CONNECTS.matcher(line).matches()
          && Pattern.compile("(?<!\\d)" + Pattern.quote(port) + "(?!\\d)").matcher(line).find();
    }
    if (!List.of("http", "https").contains(kind) || !ASKS.matcher(line).matches()) {
      return false;
    }
    Matcher address = ADDRESS.matcher(line);
    while (address.find()) {
      String scheme = address.group(1).toLowerCase(Locale.ROOT);
      String found = address.group(2) == null ? standardPort(scheme) : address.group(2);
      String path = address.group(3) == null ? "/" : address.group(3);
      if (scheme.equals(kind) && found.equals(port) && path.equals(text(probe, PATH))) {
        return true;
      }
    }
    return false;
  }

  private static String standardPort(String scheme) {
    return scheme.equals("https") ? "443" : "80";
  }

  private static String text(Named probe, String key) {
    NormalValue value = probe.entries().get(key);
    return value == null ? "" : text(value);
  }

  private static String text(NormalValue value) {
    return String.valueOf(value.plain());
  }
}
