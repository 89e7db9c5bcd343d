/** The devices of containers, by path and by CDI (the Container Device Interface). */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.devices;
