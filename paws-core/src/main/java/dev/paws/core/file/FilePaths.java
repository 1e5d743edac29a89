package dev.paws.core.file;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Converts between text and paths without loss. On Unix, a name is a sequence of bytes, in UTF-8
 * regardless of the locale; {@link Path#of(String, String...)} and {@link Path#toString} use the
 * locale's encoding, which loses every letter outside of ASCII if the locale is {@code POSIX}, as
 * in most CI jobs. A path's URI keeps the bytes.
 */
public final class FilePaths {
  private static final Path ROOT = Path.of("/");

  /** The first of the lone surrogates that stand for single bytes, as in Python's file names. */
  private static final int ESCAPED = 0xdc00;

  private FilePaths() {}

  /**
   * Converts a text to a path.
   *
   * @throws InvalidPathException if no file can have that name because it holds a NUL or a lone
   *     surrogate
   */
  public static Path path(String text) {
    if (isAscii(text) || !isUnix()) {
      return Path.of(text);
    }
    if (text.indexOf('\0') >= 0) {
      throw new InvalidPathException(text, "a NUL character");
    }
    StringBuilder encoded = new StringBuilder("file:///");
    for (byte b : bytes(text)) {
      if (b == '/' || (Character.isLetterOrDigit(b) && b > 0)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    Path path = Path.of(URI.create(encoded.toString().replaceAll("(?<=:///)/+", "")));
    return text.startsWith("/") ? path : path.subpath(0, path.getNameCount());
  }

  /** Returns whether {@link #path} accepts the text. */
  public static boolean canBe(String text) {
    try {
      Path unused = path(text);
      return true;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Returns a path below another one, or the text's own path if it is absolute. */
  public static Path resolve(Path base, String text) {
    return base.resolve(path(text));
  }

  /**
   * Converts a path to text: its bytes are read as UTF-8, and each byte that is not UTF-8 becomes
   * one character that {@link #path} turns back into the byte.
   */
  public static String text(Path path) {
    String shown = path.toString();
    if (isAscii(shown) || !isUnix()) {
      return shown;
    }
    ByteBuffer bytes = ByteBuffer.wrap(bytes(path));
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    for (CoderResult result = decoder.decode(bytes, text, true);
        result.isError();
        result = decoder.decode(bytes, text, true)) {
      for (int i = 0; i < result.length(); i++) {
        text.put((char) (ESCAPED + (bytes.get() & 0xff)));
      }
    }
    return text.flip().toString();
  }

  /**
   * Converts a name as {@link #text} returns it to bytes.
   *
   * @throws InvalidPathException if the name holds a lone surrogate
   */
  public static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      int point = text.codePointAt(i);
      if (point >= ESCAPED + 0x80 && point <= ESCAPED + 0xff) {
        bytes.write(point - ESCAPED);
      } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        throw new InvalidPathException(text, "half a character", i);
      } else {
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point) - 1;
      }
    }
    return bytes.toByteArray();
  }

  /** Converts a path to bytes, with slashes as separators. */
  public static byte[] bytes(Path path) {
    String shown = path.toString();
    if (isAscii(shown) || !isUnix()) {
      return shown
          .replace(path.getFileSystem().getSeparator(), "/")
          .getBytes(StandardCharsets.UTF_8);
    }
    String raw = ROOT.resolve(path).toUri().getRawPath();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      bytes.write(c == '%' ? Integer.parseInt(raw.substring(i + 1, i + 3), 16) : c);
      i += c == '%' ? 2 : 0;
    }
    byte[] absolute = bytes.toByteArray();
    int from = path.isAbsolute() ? 0 : 1;
    // A folder's URI ends in a slash.
    boolean slash = absolute.length > from + 1 && absolute[absolute.length - 1] == '/';
    return Arrays.copyOfRange(absolute, from, absolute.length - (slash ? 1 : 0));
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit & 15, 16));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static boolean isUnix() {
    return ROOT.getFileSystem().getSeparator().equals("/");
  }

  /** Returns what separates paths in variables such as {@code COMPOSE_FILE} on this system. */
  public static String listSeparator() {
    return "\\".equals(Path.of("").getFileSystem().getSeparator()) ? ";" : ":";
  }
}
