package dev.paws.core.value;

/**
 * The parts of an image reference (Docker, "distribution/reference"). Any text is accepted; nothing
 * is checked.
 *
 * @param name everything before tag and digest, as written
 * @param tag the tag as written; empty if there is none
 * @param digest as {@code sha256:…}; empty if there is none
 */
public record ImageReference(String name, String tag, String digest) {
  private static final String HUB = "docker.io";
  private static final String LATEST = "latest";

  /** Splits a reference into its parts. */
  public static ImageReference parse(String reference) {
    int at = reference.indexOf('@');
    String digest = at < 0 ? "" : reference.substring(at + 1);
    String tagged = at < 0 ? reference : reference.substring(0, at);
    int colon = tagged.lastIndexOf(':');
    boolean hasTag = colon > tagged.lastIndexOf('/');
    return new ImageReference(
        hasTag ? tagged.substring(0, colon) : tagged,
        hasTag ? tagged.substring(colon + 1) : "",
        digest);
  }

  /** Returns the registry's host, with its port if one is written; {@code docker.io} by default. */
  public String registry() {
    String first = firstPart();
    return !isHost(first) || first.equals("index.docker.io") || first.equals("registry-1.docker.io")
        ? HUB
        : first;
  }

  /** Returns the last part of the name, which is the same in every registry and mirror. */
  public String repository() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Returns the digest if there is one, else the tag, else {@code latest}. */
  public String version() {
    return digest.isEmpty() ? tagOrLatest() : digest;
  }

  /**
   * Returns the whole reference: {@code postgres:15} is {@code docker.io/library/postgres:15}. A
   * tag beside a digest has no meaning and is left out.
   */
  public String canonical() {
    String first = firstPart();
    String path = isHost(first) ? name.substring(first.length() + 1) : name;
    String registry = registry();
    String official = registry.equals(HUB) && !path.contains("/") ? "library/" : "";
    String version = digest.isEmpty() ? ":" + tagOrLatest() : "@" + digest;
    return registry + "/" + official + path + version;
  }

  private String tagOrLatest() {
    return tag.isEmpty() ? LATEST : tag;
  }

  private String firstPart() {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  private static boolean isHost(String part) {
    return part.contains(".") || part.contains(":") || part.equals("localhost");
  }
}
