package vn.lantoa.training;

/** An announced class changed: day, hour, place or trainers. */
public record ClassChanged(ClassId classId) {}
