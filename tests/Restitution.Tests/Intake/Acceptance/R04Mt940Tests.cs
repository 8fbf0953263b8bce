using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Tests.Intake.Messages;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>R4: a value date that no calendar has costs its own entry and nothing else.</summary>
public sealed class R04Mt940Tests
{
    [Fact]
    public void The_thirtieth_of_February_is_kept_as_text_with_its_fault_named()
    {
        QuarantinedRow row = ReadMessage.OnlySetAside(":61:2002300203C10,00NTRFREF1\r\n:86:WAGES");

        Assert.Equal(":61:2002300203C10,00NTRFREF1\r\n:86:WAGES", row.RawText);
        Assert.Equal("BANK-01:5-6", row.Source.ToString());
        RowFault fault = Assert.Single(row.Faults);
        Assert.Equal((FaultKind.DayDoesNotExist, "200230"), (fault.Kind, fault.Found));
        Assert.Equal(new NodaMoney.Money(10m, "EUR"), row.ReadableAmount);
    }

    [Fact]
    public void The_rest_of_the_file_is_read()
    {
        ReadExhibit read = ReadMessage.Fixture("mt940/bad/entries.sta");

        Assert.Equal("THIS ONE IS WHOLE", Assert.IsType<StatementLine>(Assert.Single(read.Records)).Description);
        Assert.Equal(13, read.Quarantined.Count);
        Assert.True(read.Counts.Foot);
    }

    [Fact]
    public void All_faults_of_an_entry_are_named_at_once() => Assert.Equal(
        [FaultKind.DayUnreadable, FaultKind.SideUnreadable, FaultKind.AmountUnreadable, FaultKind.EntryUnreadable],
        ReadMessage.OnlySetAside(":61:2002x0X1.50ntrf\n").Faults.Select(fault => fault.Kind));
}
