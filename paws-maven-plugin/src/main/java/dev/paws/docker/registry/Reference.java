package dev.paws.docker.registry;

/**
 * An image reference taken apart (Docker, "distribution/reference").
 *
 * @param registry host, and port if given; {@code docker.io} where none is named
 * @param name everything before tag and digest, as the user wrote it
 * @param version the digest if there is one, else the tag, else {@code latest}
 */
public record Reference(String registry, String name, String version) {
  private static final String HUB = "docker.io";

  /** Takes a reference apart; any text is one. */
  public static Reference parse(String reference) {
    int at = reference.indexOf('@');
    String digest = at < 0 ? "" : reference.substring(at + 1);
    String tagged = at < 0 ? reference : reference.substring(0, at);
    int colon = tagged.lastIndexOf(':');
    boolean hasTag = colon > tagged.lastIndexOf('/');
    String name = hasTag ? tagged.substring(0, colon) : tagged;
    String tag = hasTag ? tagged.substring(colon + 1) : "latest";
    return new Reference(registryOf(name), name, digest.isEmpty() ? tag : digest);
  }

  private static String registryOf(String name) {
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
    if (!host || first.equals("index.docker.io") || first.equals("registry-1.docker.io")) {
      return HUB;
    }
    return first;
  }

  /** The key under which Docker keeps this registry's credentials. */
  String serverAddress() {
    return registry.equals(HUB) ? "https://index.docker.io/v1/" : registry;
  }
}
