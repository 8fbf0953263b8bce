using Restitution.Rates;

namespace Restitution.Intake.RateFiles;

/// <summary>A file of exchange rates as a person has said what it is: who published it, and how it is read.</summary>
/// <param name="Code">Short and stable, such as RATE-01; what documents cite.</param>
/// <param name="Publisher">As documents name the source.</param>
/// <param name="Table">How a bank's table is read; null for the history of the euro's reference rates.</param>
public sealed record RateFile(string Code, string Publisher, RateKind Kind, BankTableLayout? Table);
