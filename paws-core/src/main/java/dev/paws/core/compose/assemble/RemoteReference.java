package dev.paws.core.compose.assemble;

/** Recognizes references to Git repositories and OCI artifacts. */
final class RemoteReference {
  private RemoteReference() {}

  static boolean isRemote(String path) {
    return path.startsWith("oci://")
        || path.startsWith("git://")
        || path.startsWith("git@")
        || path.startsWith("https://")
        || path.startsWith("http://")
        || path.startsWith("ssh://")
        || path.startsWith("github.com/");
  }
}
