namespace Restitution.Storage.Custody;

/// <summary>What the verification of a log found.</summary>
/// <param name="EntryCount">The number of the last entry.</param>
/// <param name="Root">Of the tree of all entries; blank where something is wrong with them.</param>
/// <param name="Faults">By entry; a thousand at most.</param>
/// <param name="FaultCount">How many there were.</param>
/// <param name="AgreesThrough">How many entries the last checkpoint has with which the log agrees; 0 for none.</param>
/// <param name="Notes">What is no fault and still has to be known: a time stamp that is missing, entries after the last
/// checkpoint.</param>
public sealed record CustodyReport(
    long EntryCount, string LogId, string Root, IReadOnlyList<CustodyFault> Faults, long FaultCount,
    int CheckpointCount, long AgreesThrough, IReadOnlyList<string> Notes)
{
    public bool IsVerified => FaultCount == 0;
}
