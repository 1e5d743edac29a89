package dev.paws.core.engine.inspect;

/**
 * The namespaces that a container is in: {@code host}, {@code private}, {@code container:ID}, ….
 *
 * @param uts of the host name
 * @param user of user ids
 * @param cgroup of control groups
 * @param cgroupParent the control group under which the container's own is created
 */
public record Namespaces(
    String ipc, String pid, String uts, String user, String cgroup, String cgroupParent) {
  /** Nothing set. */
  public static final Namespaces NONE = new Namespaces("", "", "", "", "", "");

  /** Returns whether process ids in the container are its own; Podman says so as a word. */
  public boolean hasOwnProcesses() {
    return pid.isEmpty() || pid.equals("private");
  }
}
