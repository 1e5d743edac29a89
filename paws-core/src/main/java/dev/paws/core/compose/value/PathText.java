package dev.paws.core.compose.value;

import java.util.ArrayList;
import java.util.List;

/** Works on slash-separated paths as text, which Compose treats alike on every platform. */
public final class PathText {
  private PathText() {}

  /** Returns the shortest equivalent path; {@code .} for an empty one. */
  public static String clean(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    boolean rooted = path.charAt(0) == '/';
    List<String> kept = new ArrayList<>();
    int from = 0;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      String part = path.substring(from, end);
      if (part.equals("..")) {
        boolean up = !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..");
        if (up) {
          kept.remove(kept.size() - 1);
        } else if (!rooted) {
          kept.add(part);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        kept.add(part);
      }
      from = end + 1;
    }
    String joined = String.join("/", kept);
    return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  /** Returns the path below a folder, cleaned; empty parts are left out. */
  public static String join(String folder, String path) {
    if (folder.isEmpty()) {
      return path.isEmpty() ? "" : clean(path);
    }
    return clean(path.isEmpty() ? folder : folder + "/" + path);
  }

  /** Returns the folder of a path, cleaned. */
  public static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : clean(path.substring(0, slash + 1));
  }

  /** Returns the last part of a path. */
  public static String name(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String trimmed = path.substring(0, end);
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /** Returns whether the path starts at the root. */
  public static boolean isAbsolute(String path) {
    return path.startsWith("/");
  }

  /** Returns the relative path from a folder to a path, which are both absolute. */
  public static String relative(String folder, String path) {
    String[] from = split(clean(folder));
    String[] to = split(clean(path));
    int common = 0;
    while (common < from.length && common < to.length && from[common].equals(to[common])) {
      common++;
    }
    List<String> parts = new ArrayList<>();
    for (int i = common; i < from.length; i++) {
      parts.add("..");
    }
    parts.addAll(List.of(to).subList(common, to.length));
    return parts.isEmpty() ? "." : String.join("/", parts);
  }

  private static String[] split(String path) {
    String bare = path.startsWith("/") ? path.substring(1) : path;
    return bare.isEmpty() ? new String[0] : bare.split("/", -1);
  }
}
