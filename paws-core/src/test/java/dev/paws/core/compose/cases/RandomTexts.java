package dev.paws.core.compose.cases;

import java.util.random.RandomGenerator;

/** Random templates and env files, in the depth that people never write and the reference reads. */
final class RandomTexts {
  private final RandomGenerator random;

  RandomTexts(RandomGenerator random) {
    this.random = random;
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String name() {
    return one("TAG", "DOT", "OUTER", "A", "B", "NOT_SET", "EMPTY", "_U", "PORT");
  }

  /** A text with variables. */
  String template() {
    StringBuilder text = new StringBuilder(40);
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(one("", "a", "-", " ", "ä", "/")).append(variable(2));
    }
    return text.append(one("", "z", "$$", ".")).toString();
  }

  private String variable(int deep) {
    return switch (random.nextInt(deep > 0 ? 6 : 3)) {
      case 0 -> "$" + name();
      case 1 -> "${" + name() + "}";
      case 2 -> one("$$", "$$$$", "$$" + name(), "$${" + name() + "}");
      default -> "${" + name() + one(":-", "-", ":+", "+", ":-", "-") + operand(deep) + "}";
    };
  }

  private String operand(int deep) {
    String literal = one("", "d", "a b", "x:-y", "q?z", "1", "a/b");
    return random.nextBoolean() ? literal : literal + variable(deep - 1);
  }

  /** An env file. */
  String envFile() {
    StringBuilder text = new StringBuilder(200);
    if (random.nextInt(10) == 0) {
      text.append('\uFEFF');
    }
    String end = random.nextInt(8) == 0 ? "\r\n" : "\n";
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(line()).append(end);
    }
    return text.toString();
  }

  private String line() {
    String key = one("A", "B", "C", "D", "EMPTY", "k.d", "K-1", "_U", "x[0]");
    String assigned = one("", "", "export ", " ") + key + one("=", "=", " = ", ": ", "= ", "=");
    return switch (random.nextInt(11)) {
      case 0 -> one("", "# note", "  ", "  # note");
      case 1 -> key;
      case 2 -> assigned;
      case 3 -> assigned + "'" + one("raw $A", "a # b", "two\nlines", "it\\'s", "\"q\"") + "'";
      case 4 ->
          assigned + '"' + one("q $A", "a\\nb", "\\\"x\\\"", "two\nlines", "\\$A", "\\t\\\\") + '"';
      case 5 -> assigned + '"' + template() + "\" # c";
      case 6, 7 -> assigned + template();
      case 8 -> assigned + one("v # c", "v#c", "a b ", "a=b", "1", "a'b", "\\n", "é");
      case 9 -> assigned + one("'a' # c", "\"a\"  ", "'a'", "\"\"", "''");
      default -> assigned + one("plain", "p:q", "[1]", "{}");
    };
  }
}
