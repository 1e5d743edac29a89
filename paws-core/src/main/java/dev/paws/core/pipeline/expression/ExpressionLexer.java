package dev.paws.core.pipeline.expression;

import dev.paws.core.message.ExpressionPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits an expression into its words. */
final class ExpressionLexer {
  private static final int MAX_LENGTH = 21_000;
  private static final String BOUNDARIES = "([)],.!><=&|";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int offset;

  ExpressionLexer(String text) {
    this.text = text;
  }

  /** Returns the words; the last one is the end. */
  List<Token> tokens() {
    if (text.length() > MAX_LENGTH) {
      throw new ExpressionSyntaxException(ExpressionPhrase.TOO_LONG.text(MAX_LENGTH), 0);
    }
    while (offset < text.length()) {
      char c = text.charAt(offset);
      if (Character.isWhitespace(c)) {
        offset++;
      } else {
        token(c);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", text.length(), null));
    return tokens;
  }

  private void token(char c) {
    switch (c) {
      case '(', ')', '[', ']', ',', '*' -> symbol(1);
      case '!', '<', '>' -> symbol(follows('=') ? 2 : 1);
      case '=', '&', '|' -> {
        if (!follows(c)) {
          throw unexpected(offset, endOfWord(offset + 1));
        }
        symbol(2);
      }
      case '.' -> {
        if (isAfterOperand()) {
          symbol(1);
        } else {
          number();
        }
      }
      case '\'' -> string();
      default -> {
        if (c == '-' || c == '+' || (c >= '0' && c <= '9')) {
          number();
        } else {
          name();
        }
      }
    }
  }

  private boolean follows(char c) {
    return offset + 1 < text.length() && text.charAt(offset + 1) == c;
  }

  private boolean isAfterOperand() {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 1);
    return last.kind() == Token.Kind.NAME || last.is("]") || last.is(")") || last.is("*");
  }

  private void symbol(int length) {
    add(Token.Kind.SYMBOL, offset + length, null);
  }

  private void number() {
    int end = offset + 1;
    while (end < text.length() && (text.charAt(end) == '.' || !isBoundary(text.charAt(end)))) {
      end++;
    }
    double value = Numbers.parse(text.substring(offset, end));
    if (Double.isNaN(value)) {
      throw unexpected(offset, end);
    }
    add(Token.Kind.LITERAL, end, new Data.Num(value));
  }

  private void string() {
    StringBuilder value = new StringBuilder();
    int at = offset + 1;
    while (at < text.length()) {
      if (text.charAt(at) != '\'') {
        value.append(text.charAt(at++));
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
        value.append('\'');
        at += 2;
      } else {
        add(Token.Kind.LITERAL, at + 1, Data.of(value.toString()));
        return;
      }
    }
    throw unexpected(offset, text.length());
  }

  private void name() {
    int end = endOfWord(offset);
    String word = text.substring(offset, end);
    if (!NAME.matcher(word).matches()) {
      throw unexpected(offset, Math.max(end, offset + 1));
    }
    boolean property = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(".");
    Data constant =
        switch (property ? "" : word) {
          case "true" -> Data.Bool.TRUE;
          case "false" -> Data.Bool.FALSE;
          case "null" -> Data.Null.VALUE;
          case "NaN" -> new Data.Num(Double.NaN);
          case "Infinity" -> new Data.Num(Double.POSITIVE_INFINITY);
          default -> null;
        };
    add(constant == null ? Token.Kind.NAME : Token.Kind.LITERAL, end, constant);
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && !isBoundary(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBoundary(char c) {
    return BOUNDARIES.indexOf(c) >= 0 || Character.isWhitespace(c);
  }

  private void add(Token.Kind kind, int end, @Nullable Data value) {
    tokens.add(new Token(kind, text.substring(offset, end), offset, value));
    offset = end;
  }

  private ExpressionSyntaxException unexpected(int from, int to) {
    return new ExpressionSyntaxException(
        ExpressionPhrase.UNEXPECTED_SYMBOL.text(text.substring(from, to)), from);
  }
}
