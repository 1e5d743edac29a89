package dev.paws.core.message;

/** Why an image cannot be built or pulled, and what to do. Phrases without a code. */
public enum ImagePhrase {
  INLINE_NEEDS_CONTEXT("an inline Dockerfile needs a context on this machine"),
  /** Arguments: the context. */
  NO_FOLDER("the context {0} is not a folder"),
  /** Arguments: the file. */
  NO_DOCKERFILE("there is no Dockerfile {0}"),
  /** Arguments: the file. */
  DOCKERFILE_UNREADABLE("the Dockerfile {0} cannot be read"),
  /** Arguments: the folder, the reason. */
  FOLDER_UNREADABLE("the context {0} cannot be read: {1}"),
  /** Arguments: the reason. */
  CONTEXT_UNREADABLE("the context cannot be read: {0}"),
  /** Arguments: the file, the mistake. */
  BAD_PATTERN("{0}, {1}; correct the pattern"),
  /** Arguments: the file, the reason. */
  FILE_UNREADABLE("{0} cannot be read: {1}"),
  /** Arguments: the reason. */
  ITS_CONTEXT("its context: {0}"),
  NOT_BUILT_BY_PAWS("Paws did not build it"),
  NOT_BY_PODMAN("Podman's builder does not support it"),
  /** Arguments: the reason why there is none. */
  NEEDS_BUILDKIT("it needs BuildKit, and {0}"),
  /** Arguments: the need, the image. */
  OF_IMAGE("{0} (image {1})"),
  /** Arguments: the reason. */
  BY_ENGINE("{0}; building with the engine's own builder"),
  NO_DOCKER_COMMAND(
      "there is no docker command on the PATH: install the Docker CLI and its buildx plugin (package"
          + " docker-buildx-plugin, docker-buildx or docker-cli)"),
  NO_BUILDX(
      "'docker buildx version' does not work: install the buildx plugin of the Docker CLI (package"
          + " docker-buildx-plugin or docker-buildx)"),
  /** Arguments: the reason. */
  NO_TEMPORARY_FILE("no temporary file can be made: {0}"),
  /** Arguments: the reason. */
  BUILDX_CANNOT_RUN("docker buildx cannot be run: {0}"),
  /** Arguments: its last lines. */
  BUILDX_FAILED("docker buildx build reported:{0}"),
  /** Arguments: the minutes. */
  BUILDX_SILENT("docker buildx has printed nothing for {0} minutes"),
  /** Arguments: the text, the encoding. */
  BUILDX_ENCODING(
      "'{0}' cannot be passed to docker buildx: the locale's encoding {1} lacks some of its"
          + " characters; set LC_ALL=C.UTF-8"),
  INTERRUPTED("interrupted"),
  /** Arguments: the frontend, the reason. */
  FRONTEND_MISSING(
      "the frontend {0} of the line '# syntax=' cannot be pulled ({1}); make its registry reachable,"
          + " or remove that line to build with the frontend in the engine"),
  /** Arguments: the code. */
  EXIT_CODE("returned a non-zero code: {0}"),
  /** Arguments: the error. */
  FAILED("failed: {0}"),
  /** Arguments: the Dockerfile, the number. */
  LINE("{0} line {1}: "),
  NO_HEREDOC(
      "; the frontend in this engine knows no here-documents: begin the Dockerfile with '#"
          + " syntax=docker/dockerfile:1', or use Docker 23 or newer"),
  PODMAN_MUST_PULL("Podman cannot ask a registry without pulling"),
  /** Arguments: the platform. */
  NOT_FOR_PLATFORM("the registry does not have it for {0}"),
  /** Arguments: the seconds. */
  REGISTRY_SILENT("the registry did not answer within {0} s"),
  WITHOUT_CREDENTIALS("; no credentials were sent"),
  WITH_CREDENTIALS("; credentials were sent"),
  /** Arguments: the registry. */
  LOG_IN(", to log in type: docker login {0}"),
  /** Arguments: the program. */
  HELPER_MISSING("{0}, which the Docker configuration names, is not on the PATH"),
  /** Arguments: the program. */
  HELPER_CANNOT_RUN("{0} could not be run"),
  /** Arguments: the program. */
  HELPER_INTERRUPTED("{0} was interrupted"),
  /** Arguments: the program, the seconds. */
  HELPER_SILENT("{0} did not answer within {1} s"),
  /** Arguments: the server. */
  NOT_USER_PASSWORD("the entry for {0} in config.json is not user:password"),
  /** Arguments: the server. */
  NOT_BASE64("the entry for {0} in config.json is not base64"),
  /** Arguments: the source. */
  CACHE_FROM("build.cache_from {0}");

  private final String template;

  ImagePhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
