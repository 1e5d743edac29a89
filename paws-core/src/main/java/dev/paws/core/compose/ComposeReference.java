package dev.paws.core.compose;

/** The Docker Compose that the loader and everything beside it follow. */
public final class ComposeReference {
  /** Its version, as containers carry it in the label {@code com.docker.compose.version}. */
  public static final String VERSION = "2.26.1";

  private ComposeReference() {}
}
