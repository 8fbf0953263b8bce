namespace Restitution.Law;

/// <summary>What a case decides about one law file.</summary>
/// <param name="File">The id of the file.</param>
/// <param name="Reading">The reading to take where the file is contested; null leaves the file's default.</param>
/// <param name="AcceptRecalled">Whether figures that are only recalled may be used.</param>
/// <param name="Reason">Why, in the words of whoever decided; printed with every figure that depends on it.</param>
public sealed record LawChoice(string File, string? Reading, bool AcceptRecalled, string Reason);
