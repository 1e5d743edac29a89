package dev.paws.core.message;

/**
 * Why an engine cannot be found or securely connected to, and what to do. Phrases without a code.
 */
public enum ConnectionPhrase {
  USUAL_SOCKET("usual socket"),
  USUAL_PIPE("usual pipe"),
  ANY_PLACE("any known place"),
  /** Arguments: the endpoint. */
  NO_SUCH_FILE("{0}: there is no such file"),
  /** Arguments: the places tried. */
  ADVICE(
      "tried {0}. Start the engine (Linux: sudo systemctl start docker; Docker Desktop, Colima,"
          + " Podman: start it), or say where it is:"
          + " -Dpaws.dockerHost=unix:///path/to/docker.sock"),
  /** Arguments: the reason. */
  NO_PERMISSION("{0} (this user may not use it: sudo usermod -aG docker $USER, then log in again)"),
  /** Arguments: the setting, the target of SSH. */
  SSH(
      "{0} names an engine behind SSH, which Paws does not open; forward its socket with: ssh -N"
          + " -L /tmp/engine.sock:/var/run/docker.sock {1} and set it to unix:///tmp/engine.sock"),
  /** Arguments: what asks for it. */
  NO_ZERODEP(
      "{0} needs docker-java's transport zerodep; add"
          + " com.github.docker-java:docker-java-transport-zerodep to the <dependencies> of the"
          + " plugin (docs/engines.md), or run Maven inside WSL 2, where the engine has a Unix"
          + " socket"),
  /** Arguments: the setting. */
  WRONG_SCHEME(
      "{0} must begin with unix://, tcp://, https:// or npipe://, for example unix:///run/x.sock"),
  /** Arguments: the setting. */
  NO_SOCKET_PATH("{0} is not the absolute path of a socket"),
  /** Arguments: the setting. */
  NO_PATH(
      "{0} is not a path that a file can have here; for letters beyond ASCII run with"
          + " LC_ALL=C.UTF-8"),
  /** Arguments: the setting. */
  NO_HOST_AND_PORT("{0} must name a host and a port, for example tcp://host:2375"),
  /** Arguments: the setting, the reason. */
  NO_ADDRESS("{0} is not an address: {1}"),
  SPEAKS_TLS("the engine speaks TLS; set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH"),
  /** Arguments: the file. */
  CURRENT_CONTEXT("current context in {0}"),
  /** Arguments: its name, the setting that names it. */
  CONTEXT("Docker context {0}, {1}"),
  /** Arguments: the context. */
  NO_CONTEXT("{0}: there is no such context; list them with: docker context ls"),
  /** Arguments: the context, the file. */
  CONTEXT_WITHOUT_HOST("{0}: {1} names no host"),
  /** Arguments: the context, its name, its host. */
  SKIPS_VERIFICATION(
      "{0}: it skips TLS verification, which Paws does not; give the context the engine's"
          + " certificate with: docker context update {1} --docker host={2},ca=FILE"),
  CONFIG_UNREADABLE("it cannot be read as JSON; repair it, or set paws.dockerHost"),
  /** Arguments: the files, the folder. */
  TLS_FILES_MISSING(
      "TLS is asked for and {0} cannot be read in {1}; set DOCKER_CERT_PATH to the folder that has"
          + " ca.pem, cert.pem and key.pem"),
  /** Arguments: the file. */
  NO_PARTNER("{0} has no partner: cert.pem and key.pem are needed together"),
  /** Arguments: the key's file, the certificate's file. */
  OTHER_KEY("{0} is not the key of the certificate in {1}"),
  /** Arguments: the file. */
  NO_CERTIFICATE("{0} holds no certificate"),
  /** Arguments: the file. */
  FILE_UNREADABLE("{0} cannot be read"),
  /** Arguments: the file. */
  NO_PEM_CERTIFICATE("{0} is not a PEM certificate"),
  /** Arguments: the file. */
  NO_PEM_KEY("{0} is not an unencrypted PEM private key (PKCS#8, PKCS#1 or SEC 1)"),
  KEY_NOT_FOUND("no unencrypted private key"),
  KEY_UNKNOWN("not a key of a known kind"),
  KEY_WITHOUT_CURVE("the key names no curve"),
  KEY_CUT_OFF("the key is cut short"),
  /** Arguments: the reason. */
  TLS_FAILED("TLS: {0}");

  private final String template;

  ConnectionPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
