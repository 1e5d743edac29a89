package dev.paws.docker.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One message in Protocol Buffers' wire format, by field numbers. BuildKit's progress has only a
 * few fields, which need neither a schema nor a library.
 */
final class ProtobufMessage {
  private final Map<Integer, List<byte[]>> texts = new HashMap<>();
  private final Map<Integer, Long> numbers = new HashMap<>();

  /**
   * Parses a message.
   *
   * @throws IllegalArgumentException if it is cut off or uses groups, which no current message has
   */
  ProtobufMessage(byte[] bytes) {
    Cursor at = new Cursor(bytes);
    while (at.next < bytes.length) {
      long key = at.number();
      int field = (int) (key >>> 3);
      switch ((int) (key & 7)) {
        case 0 -> numbers.put(field, at.number());
        case 1 -> at.skip(8);
        case 2 -> texts.computeIfAbsent(field, any -> new ArrayList<>()).add(at.take(at.number()));
        case 5 -> at.skip(4);
        default -> throw new IllegalArgumentException("not a message of Protocol Buffers");
      }
    }
  }

  /** Returns the last text of a field; empty if it has none. */
  String text(int field) {
    List<byte[]> all = texts.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : new String(all.get(all.size() - 1), StandardCharsets.UTF_8);
  }

  /** Returns the last number of a field; 0 if it has none. */
  long number(int field) {
    return numbers.getOrDefault(field, 0L);
  }

  /** Returns whether a field holds a text or a message. */
  boolean has(int field) {
    return texts.containsKey(field);
  }

  /** Returns the messages of a repeated field. */
  List<ProtobufMessage> messages(int field) {
    return texts.getOrDefault(field, List.of()).stream().map(ProtobufMessage::new).toList();
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int next;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    long number() {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        skip(1);
        byte part = bytes[next - 1];
        value |= (long) (part & 0x7f) << shift;
        if (part >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("a number of more than 64 bits");
    }

    byte[] take(long length) {
      int from = next;
      skip(length);
      return Arrays.copyOfRange(bytes, from, next);
    }

    void skip(long length) {
      if (length < 0 || length > bytes.length - next) {
        throw new IllegalArgumentException("a message that is cut off");
      }
      next += (int) length;
    }
  }
}
