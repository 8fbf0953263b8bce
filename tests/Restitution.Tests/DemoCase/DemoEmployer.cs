namespace Restitution.Tests.DemoCase;

/// <summary>The invented employer.</summary>
internal static class DemoEmployer
{
    public const string Code = "R-01";

    /// <summary>The owner, who answers beside the company for the last months.</summary>
    public const string OwnersCode = "R-02";

    public const string OwnersName = "The owner of the Andaman Dawn (invented)";

    public const string ThaiName = "บริษัท รุ่งอรุณอันดามัน (สมมติ) จำกัด";

    public const string Name = "Andaman Dawn Fishery (Invented) Co., Ltd.";

    public const string RegistrationNumber = "0-0000-00000-00-0";

    public const string Account = "777-0-00900-0";

    public const string OwnersAccount = "777-0-00999-9";
}
