package dev.paws.core.compose.assemble;

/** Tells references to Git repositories and OCI artifacts from files. */
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
