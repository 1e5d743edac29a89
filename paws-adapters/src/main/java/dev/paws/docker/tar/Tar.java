package dev.paws.docker.tar;

import dev.paws.core.file.FilePaths;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Makes the blocks of an archive: a member has a header, its content and padding. */
public final class Tar {
  private static final int BLOCK = 512;
  private static final long LARGEST_SIZE = 077777777777L;
  private static final long LARGEST_ID = 07777777L;

  private Tar() {}

  /** Returns a member's header, after an extended one if a field does not fit. */
  public static byte[] header(TarEntry entry) {
    String path = entry.path();
    if (entry.type() == TarEntry.Type.FOLDER && !path.endsWith("/")) {
      path = path + "/";
    }
    StringBuilder extended = new StringBuilder();
    if (!fits(path, 100)) {
      record(extended, "path", path);
    }
    if (!fits(entry.link(), 100)) {
      record(extended, "linkpath", entry.link());
    }
    if (entry.size() > LARGEST_SIZE) {
      record(extended, "size", Long.toString(entry.size()));
    }
    if (entry.uid() > LARGEST_ID) {
      record(extended, "uid", Long.toString(entry.uid()));
    }
    if (entry.gid() > LARGEST_ID) {
      record(extended, "gid", Long.toString(entry.gid()));
    }
    if (entry.modified() < 0 || entry.modified() > LARGEST_SIZE) {
      record(extended, "mtime", Long.toString(entry.modified()));
    }
    byte[] plain = block(path, entry, entry.type().flag());
    if (extended.isEmpty()) {
      return plain;
    }
    byte[] records = FilePaths.bytes(extended.toString());
    TarEntry before =
        new TarEntry("pax", TarEntry.Type.FILE, 0644, 0, 0, records.length, entry.modified(), "");
    ByteArrayOutputStream out = new ByteArrayOutputStream(3 * BLOCK);
    out.writeBytes(block("pax", before, (byte) 'x'));
    out.writeBytes(records);
    out.writeBytes(padding(records.length));
    out.writeBytes(plain);
    return out.toByteArray();
  }

  /** Returns the padding after content of this size. */
  public static byte[] padding(long size) {
    return new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)];
  }

  /** Returns the end of an archive. */
  public static byte[] end() {
    return new byte[2 * BLOCK];
  }

  private static boolean fits(String text, int length) {
    byte[] bytes = FilePaths.bytes(text);
    return bytes.length <= length && bytes.length == text.length();
  }

  /** Appends {@code length key=value\n}, whose length includes its own digits. */
  private static void record(StringBuilder out, String key, String value) {
    String rest = " " + key + "=" + value + "\n";
    int bytes = FilePaths.bytes(rest).length;
    int length = bytes + Integer.toString(bytes).length();
    if (Integer.toString(length).length() > Integer.toString(bytes).length()) {
      length++;
    }
    out.append(length).append(rest);
  }

  private static byte[] block(String path, TarEntry entry, byte flag) {
    byte[] block = new byte[BLOCK];
    put(block, 0, 100, path);
    octal(block, 100, 8, entry.mode());
    octal(block, 108, 8, Math.min(entry.uid(), LARGEST_ID));
    octal(block, 116, 8, Math.min(entry.gid(), LARGEST_ID));
    octal(block, 124, 12, Math.min(entry.size(), LARGEST_SIZE));
    octal(block, 136, 12, Math.max(0, Math.min(entry.modified(), LARGEST_SIZE)));
    Arrays.fill(block, 148, 156, (byte) ' ');
    block[156] = flag;
    put(block, 157, 100, entry.link());
    put(block, 257, 6, "ustar");
    block[263] = '0';
    block[264] = '0';
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    octal(block, 148, 7, sum);
    block[155] = ' ';
    return block;
  }

  private static void put(byte[] block, int at, int length, String text) {
    byte[] bytes = FilePaths.bytes(text);
    System.arraycopy(bytes, 0, block, at, Math.min(bytes.length, length));
  }

  private static void octal(byte[] block, int at, int length, long value) {
    String digits = Long.toOctalString(value);
    int zeros = length - 1 - digits.length();
    Arrays.fill(block, at, at + zeros, (byte) '0');
    put(block, at + zeros, digits.length(), digits);
  }
}
