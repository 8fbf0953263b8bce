using Restitution.Evidence;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>What costs a part of a file and is told as a refusal, while the rest of the file is read.</summary>
internal static class Shortcoming
{
    /// <summary>Null for a row that is merely set aside.</summary>
    public static Refusal? Of(QuarantinedRow row)
    {
        RowFault? fault = row.Faults.FirstOrDefault(
            fault => fault.Kind is FaultKind.MemberRefused or FaultKind.CorrectionDoesNotFit);
        return fault?.Kind switch
        {
            FaultKind.MemberRefused => new Refusal(
                RefusedBecause.ExhibitUnreadable, row.Source.ToString(), fault.Found, fault.Wanted,
                "the other members are read"),
            FaultKind.CorrectionDoesNotFit => new Refusal(
                RefusedBecause.CorrectionFitsNoRow, row.Source.ToString(), fault.Found, fault.Wanted,
                "the row stays set aside; correct the correction"),
            _ => null,
        };
    }
}
