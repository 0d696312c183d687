package vn.lantoa.training;

/** An announced class does not take place. */
public record ClassCancelled(ClassId classId) {}
