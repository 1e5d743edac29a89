package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.YamlMessage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/** Turns SnakeYAML's errors into findings that say what to do. */
public final class SyntaxMistake {
  static final String CORRECT = LoadPhrase.CORRECT_LINE.text();

  private static final Pattern CONFLICT = Pattern.compile("(?m)^<{7}(?: .*)?$");
  private static final Pattern TAB_ADVICE = Pattern.compile(" \\(Do not use [^\\t]\\S* for ind.*");

  private final String file;
  private final String text;
  private final MarkedYAMLException thrown;
  private final @Nullable Mark problem;
  private final @Nullable Mark context;

  private SyntaxMistake(String file, String text, MarkedYAMLException thrown) {
    this.file = file;
    this.text = text;
    this.thrown = thrown;
    this.problem = thrown.getProblemMark();
    this.context = thrown.getContextMark();
  }

  /** Returns the finding for an exception. */
  static YamlProblem of(String file, String text, LoaderOptions options, MarkedYAMLException e) {
    return new SyntaxMistake(file, text, e).problem(options);
  }

  private YamlProblem problem(LoaderOptions options) {
    Matcher conflict = CONFLICT.matcher(text);
    if (conflict.find()) {
      int line = (int) text.substring(0, conflict.start()).lines().count() + 1;
      return new YamlProblem(YamlMessage.MERGE_CONFLICT, new Position(file, line, 1));
    }
    if (problem != null && at(problem.getIndex()) == '\t') {
      return new YamlProblem(YamlMessage.TAB, position(), sentence());
    }
    Token quoted = problem == null ? null : longQuoteBefore(problem.getIndex(), options);
    if (quoted != null) {
      int end = quoted.getEndMark().getLine() + 1;
      return new YamlProblem(
          YamlMessage.SYNTAX,
          position(quoted.getStartMark()),
          LoadPhrase.QUOTES_CONTINUE.text(end),
          LoadPhrase.CLOSE_QUOTES.text(end));
    }
    return new YamlProblem(YamlMessage.SYNTAX, position(), sentence(), advice());
  }

  private String advice() {
    String said = thrown.getContext() + ", " + thrown.getProblem();
    if (said.contains("mapping values are not allowed here")) {
      return LoadPhrase.QUOTE_COLON.text();
    }
    if (said.contains("scanning an alias") || said.contains("scanning an anchor")) {
      return LoadPhrase.QUOTE_ANCHOR.text();
    }
    if (problem != null && said.contains("cannot start any token")) {
      return LoadPhrase.QUOTE_START.text(Character.toString(at(problem.getIndex())));
    }
    if (problem != null && context != null && context.getLine() < problem.getLine()) {
      if (said.contains("parsing a flow")) {
        int line = context.getLine() + 1;
        return LoadPhrase.CLOSE_BRACKET.text(line);
      }
      if (said.contains("<block end>")) {
        return LoadPhrase.INDENT_LINE.text();
      }
    }
    return CORRECT;
  }

  private String sentence() {
    String said = thrown.getContext() == null ? "" : thrown.getContext() + ", ";
    String all = said + thrown.getProblem();
    return TAB_ADVICE.matcher(all.replaceAll("\\s*\\n\\s*", " ")).replaceFirst("");
  }

  /** Returns a quoted text of several lines that ends right before an index, or null. */
  private @Nullable Token longQuoteBefore(int index, LoaderOptions options) {
    Token last = null;
    try {
      ScannerImpl scanner = new ScannerImpl(new StreamReader(text), options);
      while (scanner.checkToken()) {
        Token token = scanner.getToken();
        if (token.getStartMark().getIndex() >= index) {
          break;
        }
        last = token;
      }
    } catch (YAMLException | NumberFormatException e) {
      // only the part before the mistake matters
    }
    return last instanceof ScalarToken scalar
            && !scalar.getPlain()
            && scalar.getStyle() != null
            && scalar.getStartMark().getLine() < scalar.getEndMark().getLine()
            && isQuote(at(scalar.getStartMark().getIndex()))
        ? scalar
        : null;
  }

  private static boolean isQuote(int c) {
    return c == '"' || c == '\'';
  }

  /**
   * Returns where the mistake is. For an unclosed quote or bracket, noticed only at the end of the
   * file, this is where it begins.
   */
  private Position position() {
    String content = text.stripTrailing();
    int length = content.codePointCount(0, content.length());
    return Optional.ofNullable(problem)
        .filter(mark -> mark.getIndex() < length || context == null)
        .or(() -> Optional.ofNullable(context))
        .map(this::position)
        .orElse(Position.ofFile(file));
  }

  private Position position(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Returns the character at a mark's index, which counts code points. */
  private int at(int index) {
    int at = text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length())));
    return at < text.length() ? text.codePointAt(at) : ' ';
  }
}
