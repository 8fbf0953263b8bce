namespace Restitution.Law;

/// <summary>What a case decides about one law file.</summary>
/// <param name="File">The id of the file.</param>
/// <param name="Reading">
/// The reading to take wherever the file is contested; null leaves the file's default. Where a contested provision has
/// no reading of that name, the default does not step in: the answer is a gap.
/// </param>
/// <param name="AcceptRecalled">Whether figures that are only recalled may be used.</param>
/// <param name="Reason">Why, in the words of whoever decided; printed with every figure that depends on it.</param>
public sealed record LawChoice(string File, string? Reading, bool AcceptRecalled, string Reason);
