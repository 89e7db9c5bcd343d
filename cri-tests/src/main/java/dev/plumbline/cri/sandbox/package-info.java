/** RunPodSandbox to RemovePodSandbox: the life of a pod sandbox. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.sandbox;
