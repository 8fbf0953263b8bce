using Restitution.Documents;
using Restitution.Schedules;

namespace Restitution.Tests.Documents;

public sealed class ReasonPrintTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public void A_reason_is_printed_as_it_was_read(string language)
    {
        FigureReason reason = SampleSchedule.Make().Blocks.OfType<ReasonsBlock>().Single().Reasons[0];

        Golden.Same($"reason.{language}.txt", string.Concat(Wording.For(language).Print(reason)
            .Select(line => $"{new string(' ', line.Indent * 2)}{line.Text}\n")));
    }
}
