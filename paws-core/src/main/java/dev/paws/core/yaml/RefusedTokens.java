package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.YamlMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.DirectiveToken;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Refuses what SnakeYAML accepts but the reference's parser does not: some directives, and some
 * tabs before blocks and after plain text.
 */
public final class RefusedTokens {
  private static final Pattern DIRECTIVE = Pattern.compile("(?m)^%");

  /** Matches a block's header without a digit, then blank lines, then spaces and a tab. */
  private static final Pattern BLOCK =
      Pattern.compile("[|>][-+]?+(?:[ \\t]++(?:#[^\\r\\n]*+)?+)?+(?:\\r?\\n *+)++\\t");

  private final String file;
  private final String written;
  private final Deque<Integer> indents = new ArrayDeque<>(List.of(-1));
  private int seen; // in code points, like the index of a mark
  private int offset;

  private RefusedTokens(String file, String written) {
    this.file = file;
    this.written = written;
  }

  /**
   * Throws at the first such token.
   *
   * @param written the text with its tabs
   * @param read the text as it is read, with spaces for some tabs
   */
  static void refuse(String file, String written, String read, LoaderOptions options) {
    if (written.indexOf('\t') >= 0 || DIRECTIVE.matcher(written).find()) {
      new RefusedTokens(file, written).check(new ScannerImpl(new StreamReader(read), options));
    }
  }

  private void check(ScannerImpl scanner) {
    try {
      while (scanner.checkToken()) {
        check(scanner.getToken());
      }
    } catch (YAMLException | NumberFormatException e) {
      // the reader reports it
    }
  }

  private void check(Token token) {
    switch (token.getTokenId()) {
      case BlockMappingStart, BlockSequenceStart -> indents.push(token.getStartMark().getColumn());
      case BlockEnd -> indents.pop();
      case Directive -> directive((DirectiveToken<?>) token);
      case Scalar -> scalar((ScalarToken) token);
      default -> {
        // is the same in both
      }
    }
  }

  private void directive(DirectiveToken<?> directive) {
    boolean known =
        directive.getName().equals("YAML")
            ? List.of(1, 1).equals(directive.getValue())
            : directive.getName().equals("TAG");
    if (!known) {
      Mark start = directive.getStartMark();
      throw new YamlProblem(
          YamlMessage.SYNTAX,
          new Position(file, start.getLine() + 1, start.getColumn() + 1),
          LoadPhrase.DIRECTIVE.text(),
          LoadPhrase.REMOVE_LINE.text());
    }
  }

  private void scalar(ScalarToken token) {
    if (token.getPlain()) {
      plain(token.getEndMark());
    } else if (token.getStyle() == DumperOptions.ScalarStyle.LITERAL
        || token.getStyle() == DumperOptions.ScalarStyle.FOLDED) {
      block(token.getStartMark());
    }
  }

  /** Refuses a tab before the first text of a block, because that text sets the indentation. */
  private void block(Mark start) {
    move(start);
    Matcher header = BLOCK.matcher(written).region(offset, written.length());
    if (header.lookingAt()) {
      int at = header.end() - 1;
      String before = written.substring(offset, at);
      int line = start.getLine() + (int) before.chars().filter(c -> c == '\n').count();
      throw new YamlProblem(
          YamlMessage.TAB,
          new Position(file, line + 1, at - written.lastIndexOf('\n', at)),
          LoadPhrase.BLOCK_INDENTATION.text());
    }
  }

  private void move(Mark mark) {
    offset = written.offsetByCodePoints(offset, mark.getIndex() - seen);
    seen = mark.getIndex();
  }

  /** Refuses a tab in the indentation of the line after plain text. */
  private void plain(Mark end) {
    move(end);
    int line = end.getLine();
    int column = Integer.MAX_VALUE;
    for (int i = offset; i < written.length() && " \t\r\n".indexOf(written.charAt(i)) >= 0; i++) {
      char c = written.charAt(i);
      if (c == '\t' && column <= indents.element()) {
        throw new YamlProblem(
            YamlMessage.TAB,
            new Position(file, line + 1, column + 1),
            LoadPhrase.AFTER_PLAIN_TEXT.text());
      }
      boolean ends = c == '\n' || (c == '\r' && !written.startsWith("\n", i + 1));
      line += ends ? 1 : 0;
      column = ends ? 0 : column == Integer.MAX_VALUE ? column : column + 1;
    }
  }
}
