/**
 * Kubernetes manifests, as {@code helm template} or {@code kubectl get -o yaml} print them, to an
 * environment that can be compared: each container of a workload is a service.
 *
 * <p>Promises: what the API server fills in by itself (status, managedFields, defaults) makes no
 * difference; a value that only the cluster knows is unknown, never wrong; what cannot be read is a
 * finding with its place, and a kind that is not known is told. {@code docs/parity-kubernetes.md}
 * says which field becomes which.
 */
@NullMarked
package dev.paws.core.parity.kubernetes;

import org.jspecify.annotations.NullMarked;
