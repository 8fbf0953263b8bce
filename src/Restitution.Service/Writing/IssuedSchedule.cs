using NodaTime;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Service.Writing;

/// <summary>The document as it is issued: no mark of a draft, and who signed it on which day before all else.</summary>
public static class IssuedSchedule
{
    /// <param name="by">Who signs, as the service knows them.</param>
    public static Schedule Of(Schedule draft, string by, LocalDate on) => draft with
    {
        IsDraft = false,
        Blocks =
        [
            new TextBlock(
                Phrase.Of("document.issued"), 1,
                [Phrase.Of("document.issuedBy", new Operand.Code(by), Operand.Of(on))]),
            .. draft.Blocks,
        ],
    };
}
